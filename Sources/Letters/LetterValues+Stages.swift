import Casework
import FoundationEssentials

// Names for what stage a case is at, what came before, and what may follow.
extension LetterValues {
    static let stageNames: [Placeholder] = [
        .text("stage", "the stage the case is at: stage 1") { $0.stage?.label },
        .text("stage.next", "the stage that the customer may ask for next") { $0.nextStage?.label },
        .flag("stage.nextAnyTime", "they may ask for it without waiting for an answer") {
            $0.nextStage != nil && $0.stage?.nextAnyTime == true
        },
        .text("stage.nextRole", "who handles that: head of service") { context in
            context.nextStage.map { context.procedure.roleName($0.role) }
        },
        .flag("isFinal", "nothing follows this stage: its answer is final") { context in
            context.caseFile.map { context.procedure.isFinal($0) } == true
        },
        .flag("owesContact", "somebody has to be in touch with the customer, on a day still to come or past") {
            context in
            context.caseFile.flatMap { context.procedure.contactDue($0) } != nil
        },
        .flag("owesAcknowledgement", "a person has to acknowledge the contact in their own words") { context in
            context.caseFile.map { context.procedure.owesAcknowledgement($0) } == true
        },
        .flag("agreesDate", "the date of an answer is agreed with the customer here") { $0.agreesDate },
        .flag("asksDefinition", "the answer must say what the complaint is understood to be") {
            $0.stage?.answer.contains(.definition) == true
        },
        .flag("asksSatisfied", "before closing, the customer is asked whether they are happy") {
            $0.caseFile?.kind == .complaint && $0.stage?.closing?.contains(.satisfied) == true
        },
        .flag("awaitsAgreement", "the recipient is asked to agree to something") { context in
            context.recipient.map { context.caseFile?.awaited?.needs.contains($0) == true } == true
        },
        .text("topic", "which of the kind's topics it is about") { context in
            context.procedure.kinds[context.caseFile?.kind.rawValue ?? ""]?.topics
                .first { $0.id == context.caseFile?.topic }?.label
        },
        .text("categoryKinds", "what contacts of this kind are sorted by, where they are") { context in
            let kind = context.caseFile?.kind ?? .complaint
            let topics =
                kind == .complaint ? context.procedure.categories : context.procedure.kinds[kind.rawValue]?.topics
            return topics?.map { "\($0.id) (\($0.label))" }.joined(separator: ", ")
        },
        .text("lessonKinds", "what lessons are sorted by, where they are") { context in
            context.procedure.learning.map { "\($0.id) (\($0.label))" }.joined(separator: ", ")
        },
        .text("definition", "what the complaint is understood to be") { $0.caseFile?.definition },
        .text("extension.due", "the date that the answer was put off to") {
            $0.caseFile?.extended?.to.longForm.unbroken
        },
        .text("extension.reason", "why") { $0.caseFile?.extended?.reason },
        .flag("extension.agreed", "the customer agreed to it") {
            $0.caseFile?.extended?.agreedBy.contains("the customer") == true
        },
        .text("restriction.reason", "why contact with the customer is restricted") {
            $0.caseFile?.restriction.map { $0.reason.prefix(1).uppercased() + $0.reason.dropFirst() }
        },
        .text("restriction.until", "the last day on which it is") { $0.caseFile?.restriction?.until.longForm.unbroken },
        .text("restriction.review", "the day by which that is looked at again") {
            $0.caseFile?.restriction?.review.longForm.unbroken
        },
        .text("refusal", "why the matter is not taken up") { $0.caseFile?.refusal },
        .text("earlier.stage", "the stage before this one") { context in
            context.caseFile?.earlier.flatMap { context.procedure.stages[$0.stage]?.label }
        },
        .text("earlier.outcome", "its outcome") { $0.caseFile?.earlier?.outcome?.words },
        .text("earlier.reasons", "its reasons") { $0.caseFile?.earlier?.reasons },
        .text("earlier.remedy", "what was to put it right") { $0.caseFile?.earlier?.remedy },
    ]
}

extension LetterContext {
    fileprivate var stage: Procedure.StageRule? { caseFile.flatMap { procedure.stages[procedure.stage(of: $0)] } }

    fileprivate var nextStage: Procedure.StageRule? {
        guard caseFile?.kind == .complaint else { return nil }
        return stage?.next.flatMap { procedure.stages[$0] }
    }

    fileprivate var agreesDate: Bool {
        guard let file = caseFile else { return false }
        return procedure.clocks.contains {
            $0.agreeable && $0.count == nil && $0.kinds.contains(file.kind) && $0.holds(in: procedure.stage(of: file))
        }
    }

    var checklist: [String] {
        guard let own = stage?.checklist, !own.isEmpty, caseFile?.kind == .complaint else { return procedure.checklist }
        return own
    }

    var answerDue: Date? { caseFile.flatMap { procedure.answerDue($0, calendar: directory.calendar) } }
}
