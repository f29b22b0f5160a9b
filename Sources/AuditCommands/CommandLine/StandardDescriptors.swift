internal import Glibc

/// Fills places that whoever started the program left closed: the next file opened would stand there, and what is meant for
/// the screen would be written into an audit's journal. What fails on a closed place fails as before.
func holdStandardDescriptors() {
    for descriptor: Int32 in 0...2 where fcntl(descriptor, F_GETFD) < 0 {
        _ = open("/dev/null", descriptor == 0 ? O_WRONLY : O_RDONLY)
    }
}
