extension Directory {
    /// By key, address or name, `to` before it or not; a part of a name where only one person has it.
    func person(named text: String) -> PersonID? {
        var words = text.lowercased().split(separator: " ")
        if words.count > 1, words.first == "to" { words.removeFirst() }
        if words.count > 1, words.last == "please" { words.removeLast() }
        let wanted = words.joined(separator: " ").trimmed(of: ",")
        if let person = people.values.first(where: {
            $0.id.lowercased() == wanted || $0.address.lowercased() == wanted || $0.name.lowercased() == wanted
        }) {
            return person.id
        }
        let partly = people.values.filter { $0.name.lowercased().split(separator: " ").contains { $0 == wanted } }
        return partly.count == 1 ? partly.first?.id : nil
    }
}
