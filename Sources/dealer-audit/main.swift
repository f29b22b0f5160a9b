internal import AuditCommands
internal import Glibc

exit(runDealerAudit(arguments: Array(CommandLine.arguments.dropFirst()), end: { exit($0) }))
