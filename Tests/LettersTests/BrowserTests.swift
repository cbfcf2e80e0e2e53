import Foundation
import TestSupport
import Testing

/// The ready replies of all letters as a browser understands their links (RFC 6068).
@Suite struct BrowserTests {
    private struct Link: Decodable {
        var style: String
        var label: String
        /// What stands under the button.
        var lines: String
        var href: String
        var to: String
        var subject: String
        var body: String
    }

    /// Takes each link apart as a mail program does, and leaves nothing else on the page.
    private static let script = """
        <script>addEventListener('load', () => {
          const links = [...document.querySelectorAll('a[href^="mailto:"]')].map(a => {
            const url = new URL(a.href), fields = {};
            for (const pair of url.search.slice(1).split('&')) {
              const end = pair.indexOf('=');
              fields[decodeURIComponent(pair.slice(0, end))] = decodeURIComponent(pair.slice(end + 1));
            }
            const below = a.closest('.gap')?.querySelector('.lines');
            return {style: a.className, label: a.textContent, lines: below?.innerText ?? '', href: a.href,
                    to: decodeURIComponent(url.pathname), subject: fields.subject, body: fields.body};
          });
          const json = new TextEncoder().encode(JSON.stringify(links));
          document.body.innerHTML = '<pre id="links">' + btoa(String.fromCharCode(...json)) + '</pre>';
        })</script>
        """

    private func links(in pages: [String]) async throws -> [Link] {
        let folder = try TemporaryFolder("browser")
        defer { folder.remove() }
        let page = try folder.file("letters.html", pages.joined() + Self.script)
        let shown = try await Program.succeed(
            "chromium",
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                "--user-data-dir=\(folder.path("profile"))", "--dump-dom", "file://\(page)",
            ]
        )
        let start = try #require(shown.output.firstRange(of: "<pre id=\"links\">"))
        let base64 = shown.output[start.upperBound...].prefix { $0 != "<" }
        return try JSONDecoder().decode([Link].self, from: try #require(Data(base64Encoded: String(base64))))
    }

    @Test(.timeLimit(.minutes(2))) func `every link of a letter opens the reply that the letter says`() async throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures").path
        let names = try #require(FileManager.default.enumerator(atPath: folder)).compactMap { $0 as? String }
        let pages = try names.filter { $0.hasSuffix(".html") }.sorted()
            .map { try String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8) }
        let links = try await links(in: pages)
        #expect(links.count == pages.reduce(0) { $0 + $1.ranges(of: "href=\"mailto:").count } && links.count > 50)
        for link in links {
            #expect(link.href.utf8.count < 1900)
            #expect(link.to.wholeMatch(of: /feedback(\+[a-z]\.[a-z0-9-]+)?@example\.org/) != nil, "\(link.to)")
            #expect(link.body.hasSuffix("\r\n"))
            let lines = link.body.split(separator: "\r\n").map(String.init)
            // The survey's goes to a customer: it carries no key, and its questions stand above it.
            guard link.subject.firstRange(of: "Survey answers") == nil else { continue }
            #expect(link.subject.firstMatch(of: /\[[a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4}\]$/) != nil, "\(link.subject)")
            #expect(link.subject.contains(link.label))
            if link.style == "reply" {
                #expect(lines == ["show \(link.label)"])
            } else {
                #expect(lines == link.lines.split(separator: "\n").map(String.init))
            }
        }
    }
}
