import TestSupport
import Testing

extension EndToEnd {
    /// Managers who are away and addresses that are dead, as real servers answer for them.
    struct AbsenceTests {
        @Test func `an out-of-office answer sends the case up, the deadline unmoved, and the next case straight up`()
            async throws
        {
            let charity = try Charity("absence")
            let (ada, ben) = (try charity.customer("Ada Brown"), try charity.customer("Ben Grey"))
            try charity.world.setVacation(
                charity.address("pat"),
                "I am on leave and back on \((Day.monday + 21).inWords).\n\nPat Lee"
            )

            try ada.complains()
            try await charity.round(at: Day.monday.at("10:00"))
            let before = try await charity.onlyCase(of: ada)
            #expect(before.assignee?.id == "pat")
            #expect(try charity.letters(to: "sam").isEmpty)

            try await charity.round(at: Day.monday.at("10:05"))
            let after = try await charity.onlyCase(of: ada)
            #expect(after.assignee?.id == "sam")
            #expect(after.events("absent").count == 1)
            #expect(after.events("passedOn").count == 1)
            #expect(after.clock("firstContact")?.dueAt == before.clock("firstContact")?.dueAt)
            #expect(after.clock("firstContact")?.state == "running")
            let passedOn = try #require(try charity.letters(to: "sam").first)
            #expect(passedOn.name == "passedOn")
            #expect(passedOn.words.contains(Day.thursday.inWords))
            #expect(try charity.letters(to: "alex").names.contains("passedOn"))

            try ben.complains()
            try await charity.round(at: Day.tuesday.at("10:00"))
            #expect(try await charity.onlyCase(of: ben).assignee?.id == "sam")
            #expect(try charity.letters(to: "pat").names == ["assignment"])
            #expect(try ada.letters.names == ["receiptComplaint"])
        }

        @Test func `when everyone in the chain is away, the co-ordinator has the case at once`() async throws {
            let charity = try Charity("chain")
            let ada = try charity.customer("Ada Brown")
            for person in ["pat", "sam", "robin"] {
                try charity.world.setVacation(charity.address(person), "I am away until \((Day.monday + 21).inWords).")
            }
            try ada.complains()
            for minute in ["00", "05", "10", "15"] { try await charity.round(at: Day.monday.at("10:\(minute)")) }

            let file = try await charity.onlyCase(of: ada)
            #expect(file.assignee?.id == "alex")
            #expect(file.events("endOfChain").count == 1)
            #expect(file.clock("firstContact")?.dueAt.hasPrefix(Day.thursday.at("17:00")) == true)
            #expect(try charity.letters(to: "alex").names.contains("endOfChain"))
        }

        @Test func `a customer's dead address bounces, and the case says so`() async throws {
            let charity = try Charity("bounce")
            let ghost = try charity.customer("Ghost Writer", hasMailbox: false)
            try ghost.complains()
            try await charity.round(at: Day.monday.at("10:00"))
            try await charity.round(at: Day.monday.at("10:05"))

            let file = try await charity.onlyCase(of: ghost)
            #expect(file.events("bounced").count == 1)
            #expect(file.flags.contains("undeliverable"))
            #expect(try charity.letters(to: "pat").names.contains("notice"))

            try await charity.round(at: Day.monday.at("10:10"))
            let letters = try await charity.onlyCase(of: ghost).messages?.filter { $0.to == [ghost.address] }
            #expect(letters?.count == 1, "a delivery report causes no mail to the address it names")
            #expect(try await charity.cases().count == 1)
        }

        @Test func `a manager's dead address counts as away`() async throws {
            let charity = try Charity("gone")
            let ada = try charity.customer("Ada Brown")
            try charity.world.close(charity.address("pat"))
            try ada.complains()
            try await charity.round(at: Day.monday.at("10:00"))
            try await charity.round(at: Day.monday.at("10:05"))

            let file = try await charity.onlyCase(of: ada)
            #expect(file.assignee?.id == "sam")
            #expect(file.clock("firstContact")?.dueAt.hasPrefix(Day.thursday.at("17:00")) == true)
        }

        @Test func `a customer who is away stays silent, for a receipt is marked as automatic`() async throws {
            let charity = try Charity("holiday")
            let ada = try charity.customer("Ada Brown")
            try charity.world.setVacation(ada.address, "Gone fishing until Friday.", everyMessage: true)
            try ada.complains()
            try await charity.round(at: Day.monday.at("10:00"))
            #expect(try ada.letters.names == ["receiptComplaint"])
            #expect(try charity.world.mailbox(charity.feedback).count == 1)
        }

        @Test func `two organisations writing to each other fall silent`() async throws {
            let left = try Charity("left")
            let right = try Charity("right")
            try left.world.deliver(
                """
                From: \(right.feedback)
                To: \(left.feedback)
                Subject: Complaint
                Message-ID: <first@right.example.org>

                I want to make a complaint. The boiler is broken and nobody came to repair it.

                """,
                from: right.feedback,
                to: left.feedback
            )

            var counts: [Int] = []
            for minute in 10..<16 {
                try await left.round(at: Day.monday.at("10:\(minute)"))
                try await right.round(at: Day.monday.at("10:\(minute)"))
                counts.append(
                    try left.world.mailbox(left.feedback).count + right.world.mailbox(right.feedback).count
                )
            }
            #expect(counts.last == counts[1])
            #expect(counts[1] <= 2, "the first message and its receipt")
            #expect(try await right.cases().isEmpty)
        }
    }
}
