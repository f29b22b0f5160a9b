internal import AuditCommands
internal import Glibc

#if DEBUG
    // Everything is taken apart, so that a search for leaks finds what is never given back.
    exit(runDealerAudit(arguments: programArguments()) { _ in })
#else
    exit(runDealerAudit(arguments: programArguments()) { exit($0) })
#endif
