/// `run.json`: what was run on what, how it went, and how long it took.
struct AccountFile: RunFile {
  let name = "run.json"

  func text(_ record: RunRecord) -> String { record.account.text }
}
