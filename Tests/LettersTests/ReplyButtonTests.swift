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
            target.mailto(.contacted, label: "I’ve rung & spoken")
                == "mailto:feedback%2Bk.abcd-efgh-jkmn@example.org"
                + "?subject=%5BC-2026-00041-7%5D%20I%E2%80%99ve%20rung%20%26%20spoken%20%5Babcd-efgh-jkmn%5D"
                + "&body=contacted%0D%0A"
        )
    }

    @Test(arguments: ReplyButton.allCases)
    func `a button is short enough for every mail program`(button: ReplyButton) {
        let address = String(repeating: "a", count: 64) + "@" + String(repeating: "b", count: 180) + ".example.org"
        let target = ReplyButton.Target(address: address, mark: "C-2026-00041-7", key: "abcd-efgh-jkmn")
        #expect(target.mailto(button, label: String(repeating: "ü", count: 80)).utf8.count < 1900)
        #expect(!button.directives.isEmpty)
    }
}
