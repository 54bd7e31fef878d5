// Our own versions of the library functions that can run long without touching Lua's
// interpreter, where no hook reaches: they look at the stop flag themselves.
#ifndef CLUA_LIBRARIES_H
#define CLUA_LIBRARIES_H

#include "../border/border.h"

// What may be compiled, or interpreted as a format, at once by a script.
#define CLUA_SCRIPT_TEXT 65536

// Each replaces functions of the library table on top. [-0, +0, e]
void clua_add_string_functions(lua_State *L);
void clua_add_format_functions(lua_State *L);
void clua_add_search_functions(lua_State *L);
void clua_add_table_functions(lua_State *L);
void clua_add_utf8_functions(lua_State *L);
void clua_add_math_functions(lua_State *L);
// The same for globals.
void clua_add_base_functions(lua_State *L);

// Makes numbers of the arguments that are numerals, one after the other: a C function that does
// it for all of them at once could not be stopped. [e]
void clua_settle_numeral(lua_State *L, int index);
void clua_settle_numerals(lua_State *L);
// Lets the library's function on top of that name have its numerals made numbers first. [e]
void clua_limit_numerals(lua_State *L, const char *name);

// Pushes a value's text as luaL_tolstring does, without addresses.
void clua_push_text(lua_State *L, int index);

// Lua's `tostring` and `print`. [e]
int clua_tostring(lua_State *L);
int clua_print(lua_State *L);
// Lua's `table.sort`. [e]
int clua_table_sort(lua_State *L);
// The length of a table argument, and a check that the argument can stand for one. [e]
typedef enum { CLUA_READS = 1, CLUA_WRITES = 2, CLUA_HAS_LENGTH = 4 } clua_table_use;
void clua_check_table(lua_State *L, int index, int use);
lua_Integer clua_table_length(lua_State *L, int index, int use);

#endif
