package import Casework
import Platform

extension Transaction {
    package func record(_ answers: [SurveyAnswer]) throws(StoreError) {
        for answer in answers {
            try database.run(
                """
                INSERT INTO survey_answers (id, procedure, quarter, kind, service_area, outcome, question, answer)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                RandomToken.base32(length: 26),
                answer.procedure,
                answer.quarter,
                answer.kind,
                answer.serviceArea,
                answer.outcome,
                answer.question,
                answer.answer
            )
        }
    }

    /// Takes the words, the sender and the case from a message that has been read and filed. That there was one stays
    /// known, so that it is not fetched again.
    package func forget(_ id: Int64) throws(StoreError) {
        try database.run("DELETE FROM raw_messages WHERE message = ?", id)
        try database.run(
            """
            UPDATE messages SET message_id = NULL, from_address = NULL, subject = NULL, case_reference = NULL
            WHERE id = ?
            """,
            id
        )
    }
}

extension Snapshot {
    /// What was answered in some quarters, each answer with how often it was given.
    package func surveyAnswers(quarters: [String]) throws(StoreError) -> [SurveyAnswer: Int] {
        var counts: [SurveyAnswer: Int] = [:]
        for quarter in quarters {
            try database.each(
                """
                SELECT procedure, quarter, kind, service_area, outcome, question, answer FROM survey_answers
                WHERE quarter = ?
                """,
                [quarter]
            ) { row throws(StoreError) in
                let answer = SurveyAnswer(
                    procedure: try row[0],
                    quarter: try row[1],
                    kind: try row[2],
                    serviceArea: try row[3],
                    outcome: try row[4],
                    question: try row[5],
                    answer: try row[6]
                )
                counts[answer, default: 0] += 1
            }
        }
        return counts
    }
}
