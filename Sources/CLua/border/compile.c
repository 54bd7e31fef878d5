// Compiling a text, for the host and for scripts: in pieces, with a look at the stop flag between
// them, and never one that Lua's core could crash on.
#include "border.h"
#include <string.h>

#define PIECE 256

typedef struct {
  const char *bytes;
  size_t count;
} reader;

static const char *read_piece(lua_State *L, void *context, size_t *count) {
  reader *text = context;
  clua_check_stop(L);
  const char *piece = text->bytes;
  *count = text->count < PIECE ? text->count : PIECE;
  text->bytes += *count;
  text->count -= *count;
  return *count > 0 ? piece : NULL;
}

// As Lua begins its own messages: with the end of a long name.
static const char *short_name(lua_State *L, const char *name) {
  if (*name != '@' && *name != '=') return "load";
  size_t length = strlen(++name);
  if (length < LUA_IDSIZE) return name;
  return lua_pushfstring(L, "...%s", name + length - (LUA_IDSIZE - 4));
}

int clua_compile(lua_State *L, const char *text, size_t count, const char *name,
                 const char *mode) {
  int line = clua_find_long_chain(L, text, count);
  if (line == 0) {
    reader whole = {text, count};
    return lua_load(L, read_piece, &whole, name, mode);
  }
  lua_pushfstring(L, "%s:%d: an expression has more than %d links", short_name(L, name), line,
                  CLUA_LONGEST_CHAIN);
  return LUA_ERRSYNTAX;
}
