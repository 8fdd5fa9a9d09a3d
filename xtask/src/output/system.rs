//! What the standard library does not have.

use std::fs::File;
use std::io;
use std::path::Path;

/// Lets two paths change places in one step.
///
/// An error where the system or the file system has no such step; then nothing has changed.
#[cfg(any(target_os = "linux", target_vendor = "apple"))]
pub(super) fn exchange(a: &Path, b: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, a, CWD, b, RenameFlags::EXCHANGE)?)
}

#[cfg(not(any(target_os = "linux", target_vendor = "apple")))]
pub(super) fn exchange(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

/// Makes a link to a path.
#[cfg(unix)]
pub(super) fn link_to(target: &Path, link: &Path) -> io::Result<()> {
    std::os::unix::fs::symlink(target, link)
}

#[cfg(not(unix))]
pub(super) fn link_to(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

/// Keeps other runs that write beside this one waiting, until the lock is dropped or the process ends.
///
/// Where there are no locks there is none: two runs at once on one folder are a mistake of the user's.
#[cfg(unix)]
pub(super) fn lock(folder: &Path) -> Option<File> {
    let file = File::open(folder).ok()?;
    rustix::fs::flock(&file, rustix::fs::FlockOperation::LockExclusive).ok()?;
    Some(file)
}

#[cfg(not(unix))]
pub(super) fn lock(_: &Path) -> Option<File> {
    None
}
