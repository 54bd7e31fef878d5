// The levels of the stack at an error.
#include "host.h"
#include <string.h>

static void note_frame(lua_State *L, lua_Debug *entry, clua_frame *frame) {
  lua_getinfo(L, "Sln", entry);
  strncpy(frame->source, entry->source, sizeof frame->source - 1);
  frame->source[sizeof frame->source - 1] = '\0';
  strncpy(frame->name, entry->name != NULL ? entry->name : "", sizeof frame->name - 1);
  frame->name[sizeof frame->name - 1] = '\0';
  frame->line = entry->currentline;
}

void clua_note_frames(lua_State *L) {
  clua_host *host = host_of(L);
  bool was_in_host = host->in_host;
  host->in_host = true;
  lua_Debug entry;
  host->frame_count = 0;
  for (int level = 0; host->frame_count < CLUA_FRAMES && lua_getstack(L, level, &entry); level++)
    note_frame(L, &entry, &host->frames[host->frame_count++]);
  host->in_host = was_in_host;
}

bool clua_caller(lua_State *L, int level, clua_frame *frame) {
  lua_Debug entry;
  if (!lua_getstack(L, level, &entry)) return false;
  note_frame(L, &entry, frame);
  return true;
}

int clua_frame_count(lua_State *L) { return host_of(L)->frame_count; }

const clua_frame *clua_frame_at(lua_State *L, int level) { return &host_of(L)->frames[level]; }
