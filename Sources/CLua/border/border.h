// What the parts of the border share.
#ifndef CLUA_BORDER_H
#define CLUA_BORDER_H

#include "../host/host.h"

// Calls a Swift closure from a C function, and raises for it.
int clua_enter_swift(lua_State *L, void *closure);
// A new object whose metatable is at an index, not yet to be released. [-0, +1, m]
void *clua_push_userdata(lua_State *L, const clua_kind *kind, int metatable);
// Makes the host's own values: the metatable of callees.
void clua_register_callees(lua_State *L);

// The line of an expression like `x.a.b.c…` with too many links; 0 where there is none (chains.c).
#define CLUA_LONGEST_CHAIN 1000
int clua_find_long_chain(lua_State *L, const char *text, size_t count);
// Compiles a text chunk in the mode, and leaves the function or the error on top.
int clua_compile(lua_State *L, const char *text, size_t count, const char *name,
                 const char *mode);

#endif
