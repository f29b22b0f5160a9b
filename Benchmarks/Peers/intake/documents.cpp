// The floor for reading NDJSON: simdjson parses every line and nothing is done with it.
// Build: c++ -O3 -march=native documents.cpp -o documents $(pkg-config --cflags --libs simdjson)   Run: documents FILE
#include <simdjson.h>

#include <iostream>

int main(int count, char **arguments) {
    if (count != 2) return 64;
    simdjson::padded_string bytes;
    if (auto error = simdjson::padded_string::load(arguments[1]).get(bytes)) {
        std::cerr << error << "\n";
        return 74;
    }
    simdjson::dom::parser parser;
    // One thread, as its peers have one.
    parser.threaded = false;
    simdjson::dom::document_stream documents;
    if (auto error = parser.parse_many(bytes).get(documents)) {
        std::cerr << error << "\n";
        return 65;
    }
    std::size_t total = 0;
    for (auto document : documents) {
        if (auto error = document.error()) {
            std::cerr << error << "\n";
            return 65;
        }
        total++;
    }
    std::cout << total << " documents\n";
    return 0;
}
