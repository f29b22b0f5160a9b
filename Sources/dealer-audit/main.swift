internal import AuditCommands
internal import Glibc

exit(runDealerAudit(arguments: programArguments(), end: { exit($0) }))
