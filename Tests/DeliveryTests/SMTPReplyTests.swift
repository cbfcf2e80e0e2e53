import Testing

@testable import Delivery

@Test(
    arguments: [
        (["250 2.0.0 Ok: queued as 4F2"], "250 2.0.0 Ok: queued as 4F2", "2.0.0"),
        (
            ["220 mx ESMTP", "550-5.1.1 <pat@example.net>: no", "550 5.1.1 such user"],
            "550 5.1.1 <address>: no such user", "5.1.1"
        ),
        (["250 Ok"], "250 Ok", nil), (["354"], "354", nil), (["250-a", "250"], "250 a", nil),
        (["421 4.4.2.1 not a status"], "421 4.4.2.1 not a status", nil),
        (["450 4.2.0 pat@example.net is greylisted"], "450 4.2.0 (address) is greylisted", "4.2.0"),
        (["250 SIZE", "nonsense"], "250 SIZE", nil),
    ] as [([String], String, String?)]
)
func `the last reply counts, its lines joined, its addresses taken out`(lines: [String], text: String, status: String?)
{
    let reply = SMTPReply(last: lines)
    #expect(reply?.description == text)
    #expect(reply?.enhanced == status)
}

@Test(arguments: [[], ["nonsense"], ["25 short"], ["2500 long"]])
func `what is no reply is none`(lines: [String]) {
    #expect(SMTPReply(last: lines) == nil)
}
