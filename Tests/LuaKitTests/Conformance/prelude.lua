-- What every file of the suite may use. Failures are collected by the line that made the claim.
local failures, claims = {}, 0
local function same(a, b)
  if a ~= a and b ~= b then return true end
  return rawequal(a, b) and math.type(a) == math.type(b)
end
local function show(v) return type(v) == "string" and ("%q"):format(v) or tostring(v) end
local function note(text)
  local place, level = "", 2
  while place == "" or place:find("^prelude") do  -- the first level that isn't in this file
    level = level + 1
    place = select(2, pcall(error, "", level))
    if level > 20 then break end
  end
  failures[#failures + 1] = place .. text
end
-- Every result beside what is expected: eq(f(), "all", "results"): the first half is what came.
local function compare(got, wanted)
  claims = claims + 1
  local right = got.n == wanted.n
  for i = 1, wanted.n do right = right and same(got[i], wanted[i]) end
  if right then return end
  local texts = {{}, {}}
  for i = 1, got.n do texts[1][i] = show(got[i]) end
  for i = 1, wanted.n do texts[2][i] = show(wanted[i]) end
  note("got " .. table.concat(texts[1], ", ") .. "; expected " .. table.concat(texts[2], ", "))
end
function eq(got, wanted) compare(table.pack(got), table.pack(wanted)) end
function results(got, ...) compare(got, table.pack(...)) end
function pack(...) return table.pack(...) end
function fails(pattern, f, ...)
  claims = claims + 1
  local ok, message = pcall(f, ...)
  if ok then return note("no error; expected " .. pattern) end
  if not tostring(message):find(pattern) then note("error " .. show(message)) end
end
function refuses(pattern, text)
  claims = claims + 1
  local f, message = load(text, "=text")
  if f then return note("loaded; expected " .. pattern) end
  if not message:find(pattern) then note("refused with " .. show(message)) end
end
function report() return claims, table.concat(failures, "\n") end
