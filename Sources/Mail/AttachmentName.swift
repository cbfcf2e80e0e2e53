/// File names that are safe to write, show and log.
enum AttachmentName {
    /// The last component of a path, without control and bidirectional formatting characters (which
    /// make `exe.fdp` read as `pdf.exe`), at most 200 bytes. nil where nothing is left.
    static func safe(_ name: String) -> String? {
        var scalars = String.UnicodeScalarView()
        for scalar in name.unicodeScalars {
            switch scalar.value {
            case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF:
                continue
            case 0x2028, 0x2029: scalars.append(" ")
            default: scalars.append(scalar)
            }
        }
        var rest = Substring(String(scalars))
        let isPath =
            rest.hasPrefix("/") || rest.hasPrefix("\\") || rest.contains("..") || rest.dropFirst().hasPrefix(":\\")
            || rest.dropFirst().hasPrefix(":/")
        if isPath || rest.contains("\\") {
            rest = rest.split { $0 == "/" || $0 == "\\" }.last ?? ""
        }
        var safe = String(rest.map { $0 == "/" || $0 == "\\" ? "_" : $0 })
        while let first = safe.first, first == "." || first == " " { safe.removeFirst() }
        while let last = safe.last, last == "." || last == " " { safe.removeLast() }
        return safe.isEmpty ? nil : shortened(safe)
    }

    private static func shortened(_ name: String, to limit: Int = 200) -> String {
        guard name.utf8.count > limit else { return name }
        let dot = name.lastIndex(of: ".")
        let ending = dot.map { name[$0...] } ?? ""
        let kept = ending.utf8.count <= 20 ? ending : ""
        var stem = name.dropLast(kept.count)
        while stem.utf8.count + kept.utf8.count > limit, !stem.isEmpty {
            stem.removeLast(max(1, (stem.utf8.count + kept.utf8.count - limit) / 30))
        }
        return String(stem + kept)
    }

    /// For a part that states none: from its media type.
    static func made(for type: String) -> String {
        let ending = endings[type] ?? (type.hasPrefix("text/") ? "txt" : "bin")
        let stem = type.hasPrefix("image/") ? "image" : type.hasPrefix("message/") ? "message" : "attachment"
        return "\(stem).\(ending)"
    }

    private static let endings = [
        "image/png": "png", "image/jpeg": "jpg", "image/jpg": "jpg", "image/pjpeg": "jpg", "image/gif": "gif",
        "image/bmp": "bmp",
        "image/tiff": "tif", "image/webp": "webp", "image/heic": "heic", "image/svg+xml": "svg",
        "application/pdf": "pdf",
        "application/msword": "doc", "application/zip": "zip", "application/rtf": "rtf", "text/html": "html",
        "text/csv": "csv",
        "text/calendar": "ics", "text/vcard": "vcf", "text/x-vcard": "vcf", "audio/mpeg": "mp3", "audio/wav": "wav",
        "audio/x-wav": "wav", "audio/mp4": "m4a", "video/mp4": "mp4", "message/rfc822": "eml", "message/global": "eml",
        "application/pgp-signature": "asc", "application/pgp-encrypted": "asc", "application/pkcs7-signature": "p7s",
        "application/x-pkcs7-signature": "p7s", "application/pkcs7-mime": "p7m", "application/x-pkcs7-mime": "p7m",
        "application/ms-tnef": "dat", "message/delivery-status": "txt", "text/rfc822-headers": "txt",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx", "application/vnd.ms-excel": "xls",
    ]
}
