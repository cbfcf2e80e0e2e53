import CSQLite
import Glibc

extension Database {
    /// Copies all pages by SQLite's online backup. The file must not exist; half a copy is removed.
    func copy(to path: String, progress: (Int, Int) -> Void) throws(StoreError) {
        try Database.createPrivately(path, mustBeNew: true)
        do {
            let target = try Database(path: path, access: .copyTarget)
            try unsafe copy(into: target.handle, progress: progress)
        } catch {
            // Safe: the path is copied.
            unsafe unlink(path)
            throw error
        }
    }

    private func copy(into target: OpaquePointer, progress: (Int, Int) -> Void) throws(StoreError) {
        // Safe: both connections outlive the backup, which is finished on every way out.
        guard let backup = unsafe sqlite3_backup_init(target, "main", handle, "main") else {
            throw unsafe StoreError(.sqlite(sqlite3_extended_errcode(target)), String(cString: sqlite3_errmsg(target)))
        }
        var result = SQLITE_OK
        while result == SQLITE_OK {
            result = unsafe sqlite3_backup_step(backup, 1024)
            let total = unsafe Int(sqlite3_backup_pagecount(backup))
            progress(unsafe total - Int(sqlite3_backup_remaining(backup)), total)
        }
        unsafe sqlite3_backup_finish(backup)
        guard result == SQLITE_DONE else {
            throw unsafe StoreError(
                .sqlite(result),
                "cannot copy the store: \(String(cString: sqlite3_errstr(result)))"
            )
        }
    }
}
