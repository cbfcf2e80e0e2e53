import Casework
import Foundation
func digestDue(now: Date, at: TimeOfDay, last: LocalDate?, calendar: WorkingCalendar) -> Bool { false }
