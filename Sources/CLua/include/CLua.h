// The border between Swift and Lua 5.4.
//
// A Lua error is a longjmp, and a longjmp over a Swift frame skips its releases. So no function
// of Lua's API that can raise is called from Swift: Swift calls the protected forms below, and a
// Swift callback that fails returns a marker, upon which C raises after the Swift frame has
// ended. Functions that raise only out of memory may be called from Swift directly: while a
// Swift frame is the innermost one the allocator lets the budget be exceeded, and the border
// compares and raises.
//
// Each function carries Lua's own indicator: [-popped, +pushed, raises]; raises is "-" never,
// "m" out of memory only, "e" any error.
#ifndef CLUA_H
#define CLUA_H

#include "clua_border.h"
#include "clua_host.h"

#endif
