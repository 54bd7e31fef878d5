#ifndef CHITIEU_LUA_LIBRARY_H
#define CHITIEU_LUA_LIBRARY_H
#include <lua.h>
#include <lualib.h>
#include <lauxlib.h>
#endif
