// Our own versions of the library functions that can run long without touching Lua's
// interpreter, where no hook reaches: they look at the stop flag themselves.
#ifndef CLUA_LIBRARIES_H
#define CLUA_LIBRARIES_H

#include "host.h"

// Raises where the script is being stopped. To be called in every loop that may be long.
static inline void clua_check_stop(lua_State *L) {
  if (host_of(L)->stop != CLUA_RUNNING) clua_raise_stop(L);
}

// What may be compiled, or interpreted as a format, at once by a script.
#define CLUA_SCRIPT_TEXT 65536

// Each replaces functions of the library table on top. [-0, +0, e]
void clua_add_string_functions(lua_State *L);
void clua_add_search_functions(lua_State *L);
void clua_add_table_functions(lua_State *L);
void clua_add_utf8_functions(lua_State *L);
// The same for globals.
void clua_add_base_functions(lua_State *L);

// Lua's `table.sort`. [e]
int clua_table_sort(lua_State *L);
// The length of a table argument, and a check that the argument can stand for one. [e]
typedef enum { CLUA_READS = 1, CLUA_WRITES = 2, CLUA_HAS_LENGTH = 4 } clua_table_use;
void clua_check_table(lua_State *L, int index, int use);
lua_Integer clua_table_length(lua_State *L, int index, int use);

// A search for a pattern in a subject (patterns.c).
#define CLUA_CAPTURES 32
typedef struct {
  lua_State *L;
  const char *subject;
  const char *subject_end;
  const char *pattern_end;
  int depth;  // of recursion
  int count;  // of captures, finished or not
  struct {
    const char *start;
    ptrdiff_t length;  // or one of the two below
  } captures[CLUA_CAPTURES];
} clua_search;
enum { CLUA_OPEN_CAPTURE = -1, CLUA_POSITION_CAPTURE = -2 };

void clua_search_begin(clua_search *search, lua_State *L, const char *subject, size_t length,
                       const char *pattern_end);
// The end of a match of the pattern that begins exactly at `at`; NULL where there is none. [e]
const char *clua_match_here(clua_search *search, const char *at, const char *pattern);
// Pushes capture `number` from 0, which may be the whole match. [e]
void clua_push_capture(clua_search *search, int number, const char *start, const char *end);
// Pushes all captures, the whole match where there are none and `start` is not NULL. [e]
int clua_push_captures(clua_search *search, const char *start, const char *end);

#endif
