import LuaKit
import Evaluation
import Messages
import PlainText
import ScriptHost

/// Scripts that are loaded, read again, or opened.
extension Session {
  /// Runs a file as a script: what it declares joins the others.
  package func load(_ path: String) {
    guard !path.isEmpty else { return _ = refuse(Message(.whichFile)) }
    do throws(FileFault) {
      let inside = workspace.root + "/" + path
      let isInside = FileSystem.kind(path) != .file && FileSystem.kind(inside) == .file
      add(try workspace.scripts.script(at: isInside ? inside : path))
      reload()
    } catch {
      refuse(error.message)
    }
  }

  /// Reads the stored scripts again, and `Data` where it has changed.
  package func reload() {
    do {
      try readAgain()
    } catch let fault as WorkspaceFault {
      refuse(fault.message)
    } catch let fault as UsageFault {
      refuse(fault.message)
    } catch {
      refuse(.verbatim("\(error)"))
    }
  }

  private func readAgain() throws {
    let changed = try reloadScripts()
    let failures = prompt.takeFailures()
    if options.cancellation?.isCancelled == true { return wasInterruptedByHand() }
    say(
      changed.isEmpty
        ? Message(.reloadedNothing)
        : Message(.reloaded, String(changed.count), changed.joined(separator: ", ")))
    if hasNewData { say(Message(try reloadData() ? .dataReloaded : .planChanged)) }
    if !failures.isEmpty { answer(.failures(failures)) }
    warn()
  }

  /// What `edit` opens.
  package enum EditTarget {
    /// A file, at a line of it.
    case file(String, line: Int)
    /// The last input, to be changed.
    case input(String)
  }

  /// The file of a declaration, a script, or the last input; nil where there is none, which was
  /// told.
  package func editTarget(_ name: String) -> EditTarget? {
    if name.isEmpty {
      let last = log.entries.dropLast().last { $0.isCode }
      if last == nil { refuse(Message(.editWhat)) }
      return last.map { .input($0.input) }
    }
    if let head = head(of: name), head.place.file != Session.chunk {
      return .file(workspace.root + "/" + head.place.file, line: head.place.row ?? 1)
    }
    let places = [name, workspace.root + "/" + name, workspace.root + "/Scripts/" + name]
    let known = places.first { FileSystem.kind($0) == .file }
    if let path = known ?? (name.hasSuffix(".lua") ? places[2] : nil) {
      return .file(path, line: 1)
    }
    refuse(Message(.nothingToEdit, name))
    return nil
  }

  func head(of id: String) -> DeclarationHead? {
    (evaluation.derivedList.map(\.head) + evaluation.checks.map(\.head)).first { $0.id == id }
  }
}
