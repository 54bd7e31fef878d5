// Finds expressions like `x.a.a.a…` that are too long. Lua's core looks for the name of what
// caused an error by recursion over such a chain, and overflows the C stack: Debian's Lua 5.4.4
// crashes at some 90,000 links, a thread with a small stack at far fewer.
#include "border.h"
#include <ctype.h>
#include <string.h>

// Lua itself refuses expressions that are nested deeper.
#define DEEPEST 250

typedef struct {
  const char *at;
  const char *end;
  int line;
  bool follows_name;
  int depth;
  int links[DEEPEST + 1];  // of the chain that is being read, at each depth of brackets
} chain_reader;

// Whether a bracket like `[==[` begins here, and how many bytes it has.
static size_t long_bracket(const chain_reader *reader, const char *at) {
  const char *next = at + 1;
  while (next < reader->end && *next == '=') next++;
  return *at == '[' && next < reader->end && *next == '[' ? (size_t)(next + 1 - at) : 0;
}

static void skip_to(chain_reader *reader, const char *at) {
  for (; reader->at < at; reader->at++) reader->line += *reader->at == '\n';
}

static void skip_long_text(chain_reader *reader, size_t bracket) {
  const char *at = reader->at + bracket;
  for (; (at = memchr(at, ']', (size_t)(reader->end - at))) != NULL; at++) {
    const char *next = at + 1;
    while (next < reader->end && *next == '=') next++;
    bool closes = next < reader->end && *next == ']' && (size_t)(next + 1 - at) == bracket;
    if (closes) return skip_to(reader, next + 1);
  }
  skip_to(reader, reader->end);
}

// Lua ends a line at either.
static bool is_line_end(char letter) { return letter == '\n' || letter == '\r'; }

static void skip_comment(chain_reader *reader) {
  reader->at += 2;
  size_t bracket = reader->at < reader->end ? long_bracket(reader, reader->at) : 0;
  if (bracket > 0) return skip_long_text(reader, bracket);
  while (reader->at < reader->end && !is_line_end(*reader->at)) reader->at++;
}

// Where an escape in a quoted text ends that begins here: a line end may be two bytes, and `\z`
// goes on over white space and line ends.
static const char *skip_escape(const chain_reader *reader, const char *at) {
  if (++at >= reader->end) return reader->end;
  char escaped = *at++;
  bool is_pair = at < reader->end && is_line_end(escaped) && is_line_end(*at) && *at != escaped;
  if (is_pair) return at + 1;
  while (escaped == 'z' && at < reader->end && isspace((unsigned char)*at)) at++;
  return at;
}

static void skip_quoted(chain_reader *reader) {
  char quote = *reader->at;
  const char *at = reader->at + 1;
  while (at < reader->end && *at != quote && !is_line_end(*at))
    at = *at == '\\' ? skip_escape(reader, at) : at + 1;
  skip_to(reader, at < reader->end ? at + 1 : reader->end);
  reader->follows_name = true;
}

static void open_bracket(chain_reader *reader) {
  if (reader->depth < DEEPEST) reader->depth++;
  reader->links[reader->depth] = 0;
}

// An index is a link; what was in parentheses may go on.
static void close_bracket(chain_reader *reader, char bracket) {
  int inner = reader->links[reader->depth];
  if (reader->depth > 0) reader->depth--;
  int *outer = &reader->links[reader->depth];
  if (bracket == ']') ++*outer;
  if (bracket == ')' && inner > *outer) *outer = inner;
}

static bool is_word(char letter) { return isalnum((unsigned char)letter) || letter == '_'; }

// A name after a name begins another statement.
static void read_word(chain_reader *reader) {
  if (reader->follows_name) reader->links[reader->depth] = 0;
  while (reader->at < reader->end && is_word(*reader->at)) reader->at++;
  reader->follows_name = true;
}

static void read_sign(chain_reader *reader) {
  char sign = *reader->at++;
  reader->follows_name = sign == ')' || sign == ']' || sign == '}';
  switch (sign) {
    case '.': reader->links[reader->depth]++; break;
    case ':': break;
    case '(':
    case '[':
    case '{': open_bracket(reader); break;
    case ')':
    case ']':
    case '}': close_bracket(reader, sign); break;
    default: reader->links[reader->depth] = 0;
  }
}

static void read_token(chain_reader *reader) {
  const char *at = reader->at;
  size_t bracket = long_bracket(reader, at);
  if (isspace((unsigned char)*at))
    skip_to(reader, at + 1);
  else if (at + 1 < reader->end && at[0] == '-' && at[1] == '-')
    skip_comment(reader);
  else if (*at == '"' || *at == '\'')
    skip_quoted(reader);
  else if (bracket > 0)
    skip_long_text(reader, bracket);
  else if (is_word(*at))
    read_word(reader);
  else
    read_sign(reader);
}

int clua_find_long_chain(lua_State *L, const char *text, size_t count) {
  chain_reader reader = {.at = text, .end = text + count, .line = 1};
  for (size_t tokens = 0; reader.at < reader.end; tokens++) {
    read_token(&reader);
    if (reader.links[reader.depth] > CLUA_LONGEST_CHAIN) return reader.line;
    if (tokens % 4096 == 0) clua_check_stop(L);
  }
  return 0;
}
