import Foundation
import Mail
import Testing

@Suite struct MessageDateTests {
    @Test(arguments: [
        ("Mon, 2 Mar 2026 09:15:00 +0000", "2026-03-02T09:15:00Z"),
        ("2 Mar 2026 09:15 +0130", "2026-03-02T07:45:00Z"),
        ("Mon,  2 Mar 26 09:15:00 EST", "2026-03-02T14:15:00Z"),
        ("Fri, 21 Nov 97 09:55:06 -0600", "1997-11-21T15:55:06Z"),
        ("21 Nov 103 09:55:06 GMT", "2003-11-21T09:55:06Z"),
        ("Mon, 2 Mar 2026 09:15:00 (comment) +0000 (GMT)", "2026-03-02T09:15:00Z"),
        ("Mon Mar  2 09:15:00 2026", "2026-03-02T09:15:00Z"),
        ("Mon Mar  2 09:15:00 BST 2026", "2026-03-02T08:15:00Z"),
        ("2026-03-02 09:15:00 +0100", "2026-03-02T08:15:00Z"),
        ("2026-03-02T09:15:00+01:00", "2026-03-02T08:15:00Z"),
        ("2026-03-02T09:15:00Z", "2026-03-02T09:15:00Z"),
        ("02-Mar-2026 09:15:00 GMT", "2026-03-02T09:15:00Z"),
        ("Monday, March 2, 2026 9:15 PM", "2026-03-02T21:15:00Z"),
        ("Mon, 02 Mar 2026 09.15.00 GMT+0100", "2026-03-02T08:15:00Z"),
        ("Mon, 2 Mar 2026 09:15:00 X", "2026-03-02T09:15:00Z"),
        ("2 March 2026", "2026-03-02T00:00:00Z"),
    ])
    func `a date is read leniently`(text: String, expected: String) throws {
        let formatter = ISO8601DateFormatter()
        let date = try #require(MessageDate.parse(text))
        #expect(formatter.string(from: date) == expected)
    }

    @Test(arguments: ["", "yesterday", "32 Mar 2026 10:00", "2 Foo 2026 10:00:00 +0000", "Mon, 2 Mar", "::::", "- - -"])
    func `what is no date is none`(text: String) {
        #expect(MessageDate.parse(text) == nil)
    }

    @Test(arguments: [0, 3600, -18_000, 20_700])
    func `a date that is written is read back`(offset: Int) {
        for seconds in [0.0, 951_782_400, 1_772_442_900, 4_102_444_799, -86_401] where seconds >= 0 || offset == 0 {
            let date = Date(timeIntervalSince1970: seconds)
            #expect(MessageDate.parse(MessageDate.format(date, utcOffset: offset)) == date)
        }
    }

    @Test func `a date is written as RFC 5322 has it`() {
        let date = Date(timeIntervalSince1970: 1_772_442_900)
        #expect(MessageDate.format(date, utcOffset: -5 * 3600) == "Mon, 2 Mar 2026 04:15:00 -0500")
    }
}
