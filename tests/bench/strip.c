/* strip - keep only "doc" and "text" of every JSON line; stdin to stdout. */
#include <stdio.h>
#include <stdlib.h>
#include <sys/types.h>

#include <cjson/cJSON.h>

static int strip(const char *line, size_t n)
{
    cJSON *in = cJSON_ParseWithLength(line, n), *out = cJSON_CreateObject();
    const char *doc = cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(in, "doc"));
    const char *text = cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(in, "text"));
    char *s = NULL;

    if (doc && text && cJSON_AddStringToObject(out, "doc", doc) &&
        cJSON_AddStringToObject(out, "text", text) && (s = cJSON_PrintUnformatted(out)))
        puts(s);
    cJSON_free(s);
    cJSON_Delete(in);
    cJSON_Delete(out);
    return s ? 0 : -1;
}

int main(void)
{
    char *line = NULL;
    size_t cap = 0;
    ssize_t n;
    long number = 0;
    int bad = 0;

    while ((n = getline(&line, &cap, stdin)) > 0) {
        number++;
        if (strip(line, (size_t)n)) {
            fprintf(stderr, "strip: line %ld: no doc or no text\n", number);
            bad = 1;
        }
    }
    free(line);
    return fclose(stdout) || bad;
}
