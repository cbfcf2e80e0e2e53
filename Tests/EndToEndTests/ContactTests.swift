import Mail
import TestSupport
import Testing

extension EndToEnd {
    /// Somebody writes; what they and the people who look after it receive.
    struct ContactTests {
        @Test func `a complaint gets a receipt with its reference and the right date`() async throws {
            let charity = try Charity("complaint")
            let ada = try charity.customer("Ada Brown")
            let sent = try ada.complains()

            try await charity.round(at: Day.monday.at("10:00"))

            let file = try await charity.onlyCase(of: ada)
            #expect(file.kind == "complaint")
            #expect(file.status == "open")
            #expect(file.serviceArea == "Repairs")
            #expect(file.receivedAt.hasPrefix(Day.monday.at("10:00")))
            #expect(file.clock("firstContact")?.dueAt.hasPrefix(Day.thursday.at("17:00")) == true)
            #expect(file.clock("outcome")?.dueAt.hasPrefix((Day.monday + 14).at("17:00")) == true)

            #expect(try ada.letters.names == ["receiptComplaint"])
            let receipt = try #require(try ada.letters.first)
            #expect(receipt.words.contains(file.reference))
            #expect(receipt.words.contains(Day.thursday.inWords))
            #expect(receipt.words.contains("Pat Lee"))
            #expect(receipt.field("Auto-Submitted") == "auto-replied")
            #expect(receipt.message.inReplyTo.allSatisfy(sent.contains))
            #expect(receipt.message.inReplyTo.count == 1)

            let assignment = try #require(try charity.letters(to: "pat").first)
            #expect(assignment.name == "assignment")
            #expect(assignment.words.contains(Day.thursday.inWords))
            #expect(assignment.words.contains("nobody came to repair it"))
            #expect(assignment.field("Importance") == "high")
            for mark in ["Auto-Submitted", "Precedence", "X-Auto-Response-Suppress"] {
                #expect(assignment.field(mark) == nil, "\(mark) would keep a responder silent")
            }
            #expect(try charity.letters(to: "alex").names.contains("assignment"))
        }

        @Test func `a compliment is thanked and sent to reception`() async throws {
            let charity = try Charity("compliment")
            let ada = try charity.customer("Ada Brown")
            try ada.writes(
                "Thank you",
                """
                Thank you so much to Jo, who mended our boiler on Sunday. Jo was kind and quick, and we are very grateful.
                Wonderful service.
                """
            )

            try await charity.round(at: Day.monday.at("10:00"))

            #expect(try ada.letters.names == ["thanksCompliment"])
            let forwarded = try #require(try charity.letters(to: "reception").first)
            #expect(forwarded.name == "complimentForward")
            #expect(forwarded.words.contains("Jo was kind and quick"))
            let file = try await charity.onlyCase(of: ada)
            #expect(file.kind == "compliment")
            #expect(file.status == "closed")
        }

        @Test func `a suggestion is feedback, and somebody will be in touch`() async throws {
            let charity = try Charity("suggestion")
            let ada = try charity.customer("Ada Brown")
            try ada.writes(
                "A suggestion",
                "Could you please think about opening the repair desk in the evening? It would help people who work."
            )

            try await charity.round(at: Day.monday.at("10:00"))

            #expect(try ada.letters.names == ["receiptFeedback"])
            #expect(try ada.letters.first?.words.contains(Day.thursday.inWords) == true)
            #expect(try await charity.onlyCase(of: ada).kind == "feedback")
            #expect(try charity.letters(to: "pat").names == ["assignment"])
        }

        @Test func `whoever writes again, or whose message comes twice, has one case and one receipt`() async throws {
            let charity = try Charity("once")
            let ada = try charity.customer("Ada Brown")
            let sent = try ada.complains()
            try await charity.round(at: Day.monday.at("10:00"))

            let receipt = try #require(try ada.letters.first)
            try charity.world.deliver(sent, from: ada.address, to: charity.feedback)
            try ada.writes(
                "Re: \(receipt.subject)",
                "I forgot: it is flat 3.",
                to: try #require(receipt.message.replyTo.first).addrSpec,
                inReplyTo: receipt
            )
            try await charity.round(at: Day.monday.at("11:00"))

            #expect(try ada.letters.names == ["receiptComplaint"])
            let file = try await charity.onlyCase(of: ada)
            #expect(file.messages?.filter { $0.direction == "in" }.count == 2)
        }

        @Test func `a stranger who quotes a reference learns nothing and joins nothing`() async throws {
            let charity = try Charity("stranger")
            let ada = try charity.customer("Ada Brown")
            let eve = try charity.customer("Eve Fox")
            try ada.complains(about: "Heating at Rowan House")
            try await charity.round(at: Day.monday.at("10:00"))
            let hers = try await charity.onlyCase(of: ada)

            try eve.writes(
                "Complaint \(hers.reference)",
                "What was said about the broken boiler, and by whom? I complain too."
            )
            try await charity.round(at: Day.monday.at("11:00"))

            #expect(try await charity.onlyCase(of: ada).messages?.filter { $0.direction == "in" }.count == 1)
            let own = try await charity.onlyCase(of: eve)
            #expect(own.reference != hers.reference)
            #expect(own.flags.contains("possiblyRelated"))
            #expect(try eve.letters.count == 1)
            for letter in try eve.letters {
                #expect(letter.words.contains(own.reference))
                for secret in [hers.reference, "Rowan House", "Ada", "Brown"] {
                    #expect(!letter.words.contains(secret) && !letter.subject.contains(secret))
                }
            }
        }

        @Test func `a manager's reply is recorded, confirmed, and stops the clock`() async throws {
            let charity = try Charity("reply")
            let ada = try charity.customer("Ada Brown")
            try ada.complains()
            try await charity.round(at: Day.monday.at("10:00"))

            let assignment = try #require(try charity.letters(to: "pat").first)
            try charity.reply(from: "pat", to: assignment, "contacted")
            try await charity.round(at: Day.tuesday.at("10:00"))

            let file = try await charity.onlyCase(of: ada)
            #expect(file.clock("firstContact")?.state == "met")
            #expect(file.events("contacted").map(\.by) == ["pat"])
            #expect(try charity.letters(to: "pat").names.last == "confirmation")
        }

        @Test func `no automatic message is answered`() async throws {
            let charity = try Charity("automatic")
            let ada = try charity.customer("Ada Brown")
            for (number, mark) in ["Auto-Submitted: auto-replied", "List-Id: <news.example.net>", "Precedence: bulk"]
                .enumerated()
            {
                try charity.world.deliver(
                    """
                    From: \(ada.address)
                    To: \(charity.feedback)
                    Subject: I want to make a complaint
                    Message-ID: <automatic-\(number)@example.net>
                    \(mark)

                    The boiler is broken and nobody came.

                    """,
                    from: ada.address,
                    to: charity.feedback
                )
            }
            try await charity.round(at: Day.monday.at("10:00"))
            #expect(try ada.letters.isEmpty)
            #expect(try await charity.cases().isEmpty)
        }

        @Test func `the mailbox is left as it was`() async throws {
            let charity = try Charity("untouched")
            let ada = try charity.customer("Ada Brown")
            try ada.complains()
            try await charity.world.settle()
            let flags = try charity.world.flags(charity.feedback)

            try await charity.round(at: Day.monday.at("10:00"))
            try await charity.round(at: Day.monday.at("10:05"))

            #expect(try charity.world.mailbox(charity.feedback).count == 1)
            #expect(try charity.world.flags(charity.feedback) == flags)
            #expect(!flags.contains { $0.contains("\\Seen") })
        }
    }
}
