/// Numbers by keys that are hashes already, in one flat array: most are found where they are first looked for.
struct KeyTable: Sendable {
    private struct Slot: Sendable {
        var key: UInt64 = 0
        /// Negative where the slot is free.
        var value: Int32 = -1
    }

    private var slots: [Slot]
    private var count = 0

    init(minimumCapacity: Int = 8) {
        var size = 16
        while size < 2 * minimumCapacity { size *= 2 }
        slots = Array(repeating: Slot(), count: size)
    }

    /// Negative where the key is not known.
    func value(of key: UInt64) -> Int32 { slots[place(of: key)].value }

    /// False where the key is known already: it keeps its value.
    @discardableResult
    mutating func insert(_ key: UInt64, _ value: Int32) -> Bool {
        let place = place(of: key)
        guard slots[place].value < 0 else { return false }
        slots[place] = Slot(key: key, value: value)
        count += 1
        if 2 * count > slots.count { grow() }
        return true
    }

    /// Where the key is, or would be.
    private func place(of key: UInt64) -> Int {
        let mask = slots.count - 1
        var place = Int(truncatingIfNeeded: key) & mask
        while slots[place].value >= 0, slots[place].key != key { place = (place + 1) & mask }
        return place
    }

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: Slot(), count: 2 * old.count)
        for slot in old where slot.value >= 0 { slots[place(of: slot.key)] = slot }
    }
}
