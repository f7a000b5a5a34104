/*
 * title_nouns.c - the titles that a noun may stand for.
 *
 *     Det Supt Ian Gale … the officer       Sen. Dana Whitlock … the lawmaker
 *     Dr Mara Vell … the physician          the Rev Anne Poole … the vicar
 */
#include "find/title_nouns.h"

#define CLERGY "rev reverend fr father canon pastor"

str office_titles(const quoth_doc *d, uint32_t i)
{
    if (item_at(d, i)->shape != SHAPE_LOWER)
        return S("");
    switch (item_id(d, i)) {
    case W(academic):
        return S("prof professor dr");
    case W(cleric):
        return S(CLERGY " imam ayatollah bishop archbishop rabbi sheikh");
    case W(clergyman):
    case W(priest):
    case W(vicar):
        return S(CLERGY);
    case W(congressman):
    case W(congresswoman):
        return S("rep representative");
    case W(councillor):
    case W(councilor):
        return S("cllr coun");
    case W(detective):
        return S("det insp inspector sgt sergeant supt superintendent dc dci di ds constable");
    case W(diplomat):
    case W(envoy):
        return S("ambassador amb envoy consul");
    case W(doctor):
    case W(physician):
        return S("dr");
    case W(general):
        return S("gen lt maj brig");
    case W(governor):
        return S("gov");
    case W(jurist):
        return S("judge justice");
    case W(lawmaker):
    case W(legislator):
        return S("sen rep senator representative congressman congresswoman assemblyman "
                 "assemblywoman mp msp mep del delegate");
    case W(officer):
    case W(policeman):
    case W(policewoman):
        return S("det supt insp sgt pc dc dci cpl lt capt maj col detective superintendent "
                 "inspector sergeant constable lieutenant captain major colonel commander cmdr "
                 "trooper deputy");
    case W(parliamentarian):
        return S("mp msp mep");
    case W(pastor):
        return S("rev reverend");
    case W(professor):
        return S("prof");
    case W(soldier):
        return S("pte pvt cpl sgt private corporal sergeant");
    default:
        return S("");
    }
}
