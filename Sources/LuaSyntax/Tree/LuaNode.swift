/// A part of a text of Lua: a statement, an expression, or a list of them. Nodes lie in one array,
/// each behind its children, so that no depth of nesting can overflow the stack.
package struct LuaNode: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    // Statements. What each has as children stands behind it.

    /// Statements.
    case block
    /// Names, values.
    case local
    /// Name, function.
    case localFunction
    /// Target, function.
    case functionStatement
    /// Targets, values.
    case assignment
    /// A list of expressions: a call, or what the prompt shows the value of.
    case expressions
    /// Block.
    case doBlock
    /// Condition, block.
    case whileLoop, repeatLoop
    /// Condition, block, … and perhaps a last block.
    case conditional
    /// Name, bounds, block.
    case numericFor
    /// Names, values, block.
    case genericFor
    /// Values.
    case returned
    case breakStatement, goto, label
    /// A token that has no place where it stands.
    case stray

    // Expressions.

    /// A variable that is read or given a value.
    case name
    /// A variable that is made: its main token is the name.
    case declaration
    /// `nil`, `true`, a number, a text, `...`.
    case constant
    /// Object; the name is behind the main token, the dot or colon.
    case field, method
    /// Object, keys (one, unless by mistake).
    case index
    /// What is called, arguments.
    case call
    /// Parameters, block.
    case function
    /// Fields.
    case table
    /// Fields of a table: value; value behind a name; key and value.
    case positional, named, keyed
    /// A list: one, unless by mistake.
    case parentheses
    /// Operand, or both.
    case unary, binary
    /// Values, names, arguments, between commas.
    case list
    /// An expression that isn't there.
    case missing
  }

  package let kind: Kind
  /// From its first token to the one behind its last.
  package let tokens: Range<Int>
  /// The token that it is known by: the name, the operator, the bracket, the first word.
  package let token: Int
  package let children: [Int]
  package internal(set) var parent: Int?
  /// The variable of the text that a name or declaration stands for; nil for a global.
  package internal(set) var variable: Int?
}

/// A local variable or parameter.
package struct LuaVariable: Hashable, Sendable {
  package let name: String
  /// The token that makes it.
  package let declaration: Int
  /// Its attribute, `const` or `close`, by token.
  package var attribute: Int?
}
