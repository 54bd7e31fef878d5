package import Messages

/// Files, folders and what was typed.
extension MessageKey {
  package static let unknownCommand = MessageKey(
    "unknown_command", vi: "không có lệnh \"{0}\"; các lệnh: {1}",
    en: "there is no command \"{0}\"; there are: {1}")
  package static let unknownCommandNear = MessageKey(
    "unknown_command_near", vi: "không có lệnh \"{0}\" (ý bạn là {1}?)",
    en: "there is no command \"{0}\" (did you mean {1}?)")
  package static let twoWorkspaces = MessageKey(
    "two_workspaces", vi: "chỉ chạy được một thư mục làm việc mỗi lần: {0} hay {1}?",
    en: "one workspace at a time: {0} or {1}?")
  package static let notWorkspaceNorScript = MessageKey(
    "not_workspace_nor_script",
    vi: "{0} không phải thư mục có thật, cũng không phải tệp .lua; hãy kiểm tra lại đường dẫn",
    en: "{0} is neither a folder nor a .lua file; check the path")
  package static let exitLine = MessageKey(
    "exit_line", vi: "Mã thoát {0}: {1}.", en: "Exit code {0}: {1}.")
}
