// Userdata that carry the address of their type, so that a check is one comparison.
#include "host.h"

typedef union {
  const void *type;
  lua_Number align_number;
  lua_Integer align_integer;
} header;

void *clua_new_object(lua_State *L, const void *type, size_t size) {
  header *object = lua_newuserdatauv(L, sizeof(header) + size, 0);
  object->type = type;
  return object + 1;
}

// The sandbox opens no library that has userdata of its own, so every full userdata is ours.
const void *clua_object_type(lua_State *L, int index) {
  if (lua_type(L, index) != LUA_TUSERDATA) return NULL;
  return ((header *)lua_touserdata(L, index))->type;
}

void *clua_object_payload(lua_State *L, int index) {
  return (header *)lua_touserdata(L, index) + 1;
}
