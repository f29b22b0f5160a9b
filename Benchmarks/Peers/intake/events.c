/* libyaml's events over a folder and nothing done with them. Build: cc -O2 events.c -o events -lyaml   Run: events FOLDER */
#include <yaml.h>

#include "folder.h"

static unsigned long long total;

static void use(const unsigned char *bytes, size_t size) {
    yaml_parser_t parser;
    if (!yaml_parser_initialize(&parser)) exit(70);
    yaml_parser_set_input_string(&parser, bytes, size);
    for (int done = 0; !done;) {
        yaml_event_t event;
        if (!yaml_parser_parse(&parser, &event)) {
            fprintf(stderr, "%s\n", parser.problem);
            exit(65);
        }
        done = event.type == YAML_STREAM_END_EVENT;
        total++;
        yaml_event_delete(&event);
    }
    yaml_parser_delete(&parser);
}

int main(int count, char **arguments) {
    if (count != 2) return 64;
    size_t files = each_file(arguments[1], use);
    printf("%zu files, %llu events\n", files, total);
    return 0;
}
