/* The floor for recording audits: prepared statements in a plain loop, with the same rows, sizes, transactions and
   pragmas as the ledger, and nothing computed. Build: cc -O2 ledger_loop.c -o ledger_loop -lsqlite3
   Run on a file made by `ledger-benchmark prepare`: ledger_loop LEDGER COUNT BATCH */
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { ANSWERS = 700, ISSUED = 1000, RAW = 1600, DEALERS = 500, CHECKLISTS = 6, MONTHS = 24 };

static sqlite3 *database;

static void check(int code) {
    if (code != SQLITE_OK && code != SQLITE_DONE && code != SQLITE_ROW) {
        fprintf(stderr, "%s\n", sqlite3_errmsg(database));
        exit(74);
    }
}

static void run(const char *sql) { check(sqlite3_exec(database, sql, NULL, NULL, NULL)); }

static sqlite3_stmt *prepare(const char *sql) {
    sqlite3_stmt *statement;
    check(sqlite3_prepare_v3(database, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL));
    return statement;
}

static void step(sqlite3_stmt *statement) {
    check(sqlite3_step(statement));
    check(sqlite3_reset(statement));
}

static void text(sqlite3_stmt *statement, int place, const char *value) {
    check(sqlite3_bind_text(statement, place, value, -1, SQLITE_STATIC));
}

static void number(sqlite3_stmt *statement, int place, sqlite3_int64 value) {
    check(sqlite3_bind_int64(statement, place, value));
}

static void bytes(sqlite3_stmt *statement, int place, const void *value, int size) {
    check(sqlite3_bind_blob(statement, place, value, size, SQLITE_STATIC));
}

static double seconds(clockid_t clock) {
    struct timespec now;
    clock_gettime(clock, &now);
    return now.tv_sec + now.tv_nsec / 1e9;
}

static unsigned long long random_state = 1;

/* Bytes that do not compress into one another, and digests that fall anywhere in their index. */
static void scramble(unsigned char *target, int size) {
    for (int i = 0; i + 8 <= size; i += 8) {
        random_state = random_state * 6364136223846793005ULL + 1442695040888963407ULL;
        unsigned long long mixed = random_state ^ random_state >> 29;
        memcpy(target + i, &mixed, 8);
    }
}

int main(int count_of_arguments, char **arguments) {
    if (count_of_arguments < 4) return 64;
    int count = atoi(arguments[2]), batch = atoi(arguments[3]);
    check(sqlite3_open_v2(arguments[1], &database, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL));
    run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF;"
        "PRAGMA cell_size_check = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -32000;"
        "PRAGMA wal_autocheckpoint = 4000; PRAGMA journal_size_limit = 67108864;");
    sqlite3_stmt *submission = prepare("INSERT INTO submission VALUES (?,?,?,?,?,?,?)");
    sqlite3_stmt *audit = prepare("INSERT INTO audit VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
    sqlite3_stmt *record = prepare("INSERT INTO audit_record VALUES (?,?,?)");
    sqlite3_stmt *finding = prepare("INSERT INTO finding VALUES (?,?,?,?,?,?,?,?)");
    sqlite3_stmt *score = prepare("INSERT INTO department_score VALUES (?,?,?,?)");
    sqlite3_stmt *dealers = prepare(
        "INSERT INTO month_dealer VALUES (?,?,?,1,?,?,?,?) ON CONFLICT (month, dealer, checklist) DO UPDATE SET "
        "audits = audits + excluded.audits, scored = scored + excluded.scored, final = final + excluded.final, "
        "failed = failed + excluded.failed, findings = findings + excluded.findings");
    sqlite3_stmt *departments = prepare(
        "INSERT INTO month_department VALUES (?,?,?,?,1,?,?,?,?) "
        "ON CONFLICT (month, dealer, department, checklist) DO UPDATE SET "
        "audits = audits + excluded.audits, scored = scored + excluded.scored, score = score + excluded.score, "
        "failed = failed + excluded.failed, findings = findings + excluded.findings");
    unsigned char answers[ANSWERS], issued[ISSUED], raw[RAW], digest[32], content[32];
    sqlite3_int64 sequence = 100;
    double total = 0, processor = 0;
    for (int start = 0; start < count; start += batch) {
        double began = seconds(CLOCK_MONOTONIC), used = seconds(CLOCK_PROCESS_CPUTIME_ID);
        run("BEGIN IMMEDIATE");
        for (int i = start; i < count && i < start + batch; i++) {
            char id[128], file[136], dealer[24], month[32], date[40], checklist[24];
            int at = (int)((long long)i * MONTHS / count), kind = i % CHECKLISTS, findings = 2 + i % 4;
            snprintf(dealer, sizeof dealer, "D%d", 1000 + i / CHECKLISTS % DEALERS);
            snprintf(month, sizeof month, "%d-%02d", 2025 + at / 12, at % 12 + 1);
            snprintf(date, sizeof date, "%s-%02d", month, i % 28 + 1);
            snprintf(checklist, sizeof checklist, "checklist-%d", kind);
            snprintf(id, sizeof id, "%s-%s-%s-%d", dealer, date, checklist, i);
            snprintf(file, sizeof file, "%s.yaml", id);
            scramble(answers, ANSWERS);
            scramble(issued, ISSUED);
            scramble(raw, RAW);
            scramble(digest, 32);
            scramble(content, 32);

            sqlite3_int64 file_sequence = ++sequence;
            number(submission, 1, file_sequence);
            bytes(submission, 2, digest, 32);
            text(submission, 3, file);
            text(submission, 4, "2026-11-02T09:00:00+08:00");
            text(submission, 5, "utf-8");
            number(submission, 6, RAW);
            bytes(submission, 7, raw, RAW);
            step(submission);

            number(audit, 1, ++sequence);
            text(audit, 2, id);
            number(audit, 3, 1);
            number(audit, 4, 9223372036854775807LL);
            number(audit, 5, file_sequence);
            number(audit, 6, kind + 1);
            text(audit, 7, checklist);
            text(audit, 8, "1.0.0");
            text(audit, 9, dealer);
            text(audit, 10, "east");
            sqlite3_bind_null(audit, 11);
            text(audit, 12, "A-07");
            text(audit, 13, month);
            text(audit, 14, date);
            text(audit, 15, "passed");
            sqlite3_bind_null(audit, 16);
            number(audit, 17, 86670000);
            number(audit, 18, 2);
            text(audit, 19, "260/3");
            number(audit, 20, findings);
            bytes(audit, 21, content, 32);
            sqlite3_bind_null(audit, 22);
            step(audit);

            number(record, 1, sequence);
            bytes(record, 2, answers, ANSWERS);
            bytes(record, 3, issued, ISSUED);
            step(record);

            for (int j = 0; j < findings; j++) {
                char item[8];
                snprintf(item, sizeof item, "%d-%d", j % 3 + 1, j + 1);
                number(finding, 1, sequence);
                number(finding, 2, j);
                text(finding, 3, item);
                text(finding, 4, "sales");
                text(finding, 5, "P-张三");
                sqlite3_bind_null(finding, 6);
                number(finding, 7, 3330000);
                number(finding, 8, 0);
                step(finding);
            }

            text(dealers, 1, month);
            text(dealers, 2, dealer);
            text(dealers, 3, checklist);
            number(dealers, 4, 1);
            number(dealers, 5, 86670000);
            number(dealers, 6, 0);
            number(dealers, 7, findings);
            step(dealers);

            for (int j = 0; j < 2; j++) {
                number(score, 1, sequence);
                text(score, 2, j ? "service" : "sales");
                number(score, 3, 86670000);
                number(score, 4, 1);
                step(score);
                text(departments, 1, month);
                text(departments, 2, dealer);
                text(departments, 3, j ? "service" : "sales");
                text(departments, 4, checklist);
                number(departments, 5, 1);
                number(departments, 6, 86670000);
                number(departments, 7, 0);
                number(departments, 8, 1);
                step(departments);
            }
        }
        run("COMMIT");
        total += seconds(CLOCK_MONOTONIC) - began;
        processor += seconds(CLOCK_PROCESS_CPUTIME_ID) - used;
    }
    printf("total %.3f s (processor %.3f s)\n", total, processor);
    sqlite3_finalize(submission);
    sqlite3_finalize(audit);
    sqlite3_finalize(record);
    sqlite3_finalize(finding);
    sqlite3_finalize(score);
    sqlite3_finalize(dealers);
    sqlite3_finalize(departments);
    return sqlite3_close(database);
}
