-- What the sandbox does otherwise than Lua, on purpose.
for _, name in ipairs{"io", "package", "debug", "require", "dofile", "loadfile", "warn"} do eq(_G[name], nil) end
do local names = {} for name in pairs(os) do names[#names + 1] = name end table.sort(names) eq(table.concat(names, " "), "clock difftime") end
eq(getmetatable(""), false) eq(string.dump, nil) eq(collectgarbage("count") > 0, true)
for _, option in ipairs{"collect", "stop", "restart", "step", "incremental", "generational", "isrunning"} do fails("only \"count\"", collectgarbage, option) end
fails("only \"count\"", collectgarbage)
fails("__gc is not available", setmetatable, {}, {__gc = print}) fails("__gc is not available", setmetatable, {}, {__gc = false})
do local f, e = load("\27Lua") eq(f, nil) eq(e:find("binary") ~= nil, true) eq(load("return 1", "c", "b"), nil) eq(load("\27Lua", "c", "b"), nil) end
eq(tostring({}), "table") eq(tostring(print), "function") eq(tostring(coroutine.create(print)), "thread") eq(("%s"):format({}), "table") eq(tostring(setmetatable({}, {__name = "N"})), "N") fails("%%p", string.format, "%p", {})
do local open = true xpcall(function() local x <close> = setmetatable({}, {__close = function() open = false end}) error("e") end, function() eq(open, false) end) end
