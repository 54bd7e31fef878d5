import LuaKit

/// Small helpers by which bindings return what they return.
extension ScriptLibrary {
  func pushed(_ text: String, _ stack: LuaStack) -> Int {
    stack.push(text)
    return 1
  }

  func pushedNil(_ stack: LuaStack) -> Int {
    stack.pushNil()
    return 1
  }

  func pushed(texts: [String], _ stack: LuaStack) -> Int {
    pushedList(texts, stack) { stack.push($0) }
  }

  func pushedList<Element>(
    _ elements: [Element], _ stack: LuaStack, _ push: (Element) -> Void
  ) -> Int {
    stack.pushTable(list: elements.count)
    for (offset, element) in elements.enumerated() {
      push(element)
      stack.rawSet(-2, at: offset + 1)
    }
    return 1
  }

  /// Returns an iterator whose control value is the object given last: `step` finds it at that
  /// stack position and pushes the one after it, or nil.
  func iterate(
    _ name: String, _ stack: LuaStack, _ step: @escaping (LuaStack, Int) -> Int
  ) -> Int {
    stack.pushShared("iterators")
    stack.push(name)
    stack.rawGet(-2)
    if stack.isNil(-1) {
      stack.pop(1)
      stack.pushFunction(name) { stack in step(stack, 2) }
      stack.push(name)
      stack.copy(-2)
      stack.rawSet(-4)
    }
    return 1
  }
}
