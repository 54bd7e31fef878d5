/// A group of words that scripts see, in a file of its own: adding it to a library registers,
/// documents and completes them.
package struct Topic: Sendable {
  let add: @Sendable (ScriptLibrary) -> Void
}
