import Casework
import Testing

@testable import Letters

@Suite struct ReplyButtonTests {
    private let target = ReplyButton.Target(
        address: "feedback+k.abcd-efgh-jkmn@example.org",
        mark: "C-2026-00041-7",
        key: "abcd-efgh-jkmn"
    )

    @Test func `a button opens a ready reply`() {
        #expect(
            target.mailto(.contacted, about: "", label: "I’ve rung & spoken")
                == "mailto:feedback%2Bk.abcd-efgh-jkmn@example.org"
                + "?subject=%5BC-2026-00041-7%5D%20I%E2%80%99ve%20rung%20%26%20spoken%20%5Babcd-efgh-jkmn%5D"
                + "&body=contacted%0D%0A"
        )
    }

    @Test func `a button of the digest says what it is about`() {
        let digest = ReplyButton.Target(address: "feedback@example.org", mark: "", key: "abcd-efgh-jkmn")
        #expect(
            digest.mailto(.show, about: "C-2026-00041-7", label: "C-2026-00041-7")
                == "mailto:feedback@example.org?subject=C-2026-00041-7%20%5Babcd-efgh-jkmn%5D"
                + "&body=show%20C-2026-00041-7%0D%0A"
        )
        #expect(ReplyButton.ignore.directives(about: "17 18") == ["ignore 17 18"])
    }

    @Test(arguments: ReplyButton.allCases)
    func `a button is short enough for every mail program`(button: ReplyButton) {
        let address = String(repeating: "a", count: 64) + "@" + String(repeating: "b", count: 180) + ".example.org"
        let target = ReplyButton.Target(address: address, mark: "C-2026-00041-7", key: "abcd-efgh-jkmn")
        let numbers = (100_000..<100_020).map(\.description).joined(separator: " ")
        #expect(target.mailto(button, about: numbers, label: String(repeating: "ü", count: 80)).utf8.count < 1900)
        #expect(!button.directives().isEmpty)
    }
}
