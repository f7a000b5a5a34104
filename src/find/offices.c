/*
 * offices.c - the nouns that stand for a title.
 *
 *     Det Supt Ian Gale … the officer       Sen. Dana Whitlock … the lawmaker
 *     Dr Mara Vell … the physician          the Rev Anne Poole … the vicar
 */
#include "find/offices.h"

#define LAWMAKERS                                                                                  \
    "sen rep senator representative congressman congresswoman assemblyman assemblywoman mp msp "   \
    "mep del delegate"
#define OFFICERS                                                                                   \
    "det supt insp sgt pc dc dci cpl lt capt maj col detective superintendent inspector sergeant " \
    "constable lieutenant captain major colonel commander cmdr trooper deputy"
#define DOCTORS "dr"
#define CLERGY "rev reverend fr father canon pastor"

static const struct {
    str noun, titles;
} OFFICES[] = {
    {S("academic"), S("prof professor dr")},
    {S("cleric"), S(CLERGY " imam ayatollah bishop archbishop rabbi sheikh")},
    {S("clergyman"), S(CLERGY)},
    {S("congressman"), S("rep representative")},
    {S("congresswoman"), S("rep representative")},
    {S("councillor"), S("cllr coun")},
    {S("councilor"), S("cllr coun")},
    {S("doctor"), S(DOCTORS)},
    {S("general"), S("gen lt maj brig")},
    {S("governor"), S("gov")},
    {S("jurist"), S("judge justice")},
    {S("lawmaker"), S(LAWMAKERS)},
    {S("legislator"), S(LAWMAKERS)},
    {S("officer"), S(OFFICERS)},
    {S("parliamentarian"), S("mp msp mep")},
    {S("pastor"), S("rev reverend")},
    {S("physician"), S(DOCTORS)},
    {S("policeman"), S(OFFICERS)},
    {S("policewoman"), S(OFFICERS)},
    {S("priest"), S(CLERGY)},
    {S("professor"), S("prof")},
    {S("soldier"), S("pte pvt cpl sgt private corporal sergeant")},
    {S("vicar"), S(CLERGY)},
};

str office_titles(str noun)
{
    for (size_t i = 0; i < LEN(OFFICES); i++)
        if (str_eq(noun, OFFICES[i].noun))
            return OFFICES[i].titles;
    return S("");
}
