// tostring and print, without addresses and a bounded piece at a time.
#include "libraries.h"

#define PRINT_PIECE 65536

// As luaL_tolstring, without addresses: they would differ from run to run.
void clua_push_text(lua_State *L, int index) {
  int type = lua_type(L, index);
  int height = lua_gettop(L);
  bool has_address = type == LUA_TTABLE || type == LUA_TFUNCTION || type == LUA_TUSERDATA ||
                     type == LUA_TTHREAD || type == LUA_TLIGHTUSERDATA;
  if (!has_address || luaL_getmetafield(L, index, "__tostring") != LUA_TNIL)
    luaL_tolstring(L, index, NULL);
  else if (luaL_getmetafield(L, index, "__name") != LUA_TSTRING)
    lua_pushstring(L, luaL_typename(L, index));
  if (lua_gettop(L) > height + 1) lua_replace(L, height + 1);
  lua_settop(L, height + 1);
}

int clua_tostring(lua_State *L) {
  luaL_checkany(L, 1);
  clua_push_text(L, 1);
  return 1;
}

static void write_out(lua_State *L, const char *bytes, size_t count) {
  clua_host *host = host_of(L);
  if (host->output == NULL || host->stop != CLUA_RUNNING) return;
  if (host->is_plain) clua_raise(L, CLUA_END);
  host->in_host = true;
  bool more = host->output(host->output_context, bytes, count);
  host->in_host = false;
  if (!more && host->stop == CLUA_RUNNING) host->stop = CLUA_OUTPUT;
}

// How much of a text fits a piece without tearing a character of UTF-8 apart.
static size_t piece_length(const char *bytes, size_t count) {
  if (count <= PRINT_PIECE) return count;
  size_t length = PRINT_PIECE;
  while (length > PRINT_PIECE - 3 && ((unsigned char)bytes[length] & 0xC0) == 0x80) length--;
  return length;
}

static void write_text(lua_State *L, const char *bytes, size_t count) {
  while (count > 0) {
    size_t length = piece_length(bytes, count);
    clua_check_stop(L);
    write_out(L, bytes, length);
    bytes += length;
    count -= length;
  }
}

int clua_print(lua_State *L) {
  int count = lua_gettop(L);
  for (int index = 1; index <= count; index++) {
    size_t length;
    clua_push_text(L, index);
    const char *bytes = lua_tolstring(L, -1, &length);
    if (index > 1) write_out(L, "\t", 1);
    write_text(L, bytes, length);
    clua_check_stop(L);
    lua_settop(L, count);
  }
  write_out(L, "\n", 1);
  if (host_of(L)->stop != CLUA_RUNNING) return clua_raise_stop(L);
  return 0;
}
