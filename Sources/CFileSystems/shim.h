// What Swift's Glibc leaves out about file systems.
#ifndef DEALER_AUDIT_FILE_SYSTEMS_H
#define DEALER_AUDIT_FILE_SYSTEMS_H

#include <linux/magic.h>
#include <sys/vfs.h>

// Whether an open folder is on one of the machine's own disks or in its memory. These file systems hand over page by page
// what they hold, so that a read of a regular file which stops within a page has come to the file's end; elsewhere it may
// have been cut short, as by a network.
static inline _Bool isOnOwnDisk(int folder) {
    struct statfs system;
    if (fstatfs(folder, &system) != 0) return 0;
    switch ((unsigned long)system.f_type) {
    case EXT4_SUPER_MAGIC: // ext2 and ext3, too
    case XFS_SUPER_MAGIC:
    case BTRFS_SUPER_MAGIC:
    case TMPFS_MAGIC:
        return 1;
    default:
        return 0;
    }
}

#endif
