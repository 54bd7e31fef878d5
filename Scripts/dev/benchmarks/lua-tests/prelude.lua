-- What Lua's own test files find beside the sandbox: `assert` counts claims instead of ending the
-- file, and says where one fails.
claims, failed = 0, {}

-- The line of what called a function so many levels up.
local function line(level)
  local _, place = pcall(error, "", level)
  return tonumber(place:match(":(%d+):")) or 0
end

function assert(...)
  claims = claims + 1
  if not (...) then
    failed[#failed + 1] = line(4) * 10000 + line(5)
  end
  return ...
end

function print() end
_soft, _port, _nomsg = true, true, true
function Message() end
arg = {}
function require(name) return _G[name] or {} end
local gc = collectgarbage
function collectgarbage(option) return option == "count" and gc("count") or 0 end
