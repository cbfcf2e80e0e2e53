import Casework
import Foundation
import Platform
import Testing

@testable import Store

struct SchemaTests {
    @Test(arguments: 0...Schema.current.version)
    func `a store of any version is brought up to date`(version: Int) async throws {
        let temporary = try TemporaryStore()
        do {
            let database = try temporary.connection()
            try Schema(migrations: Array(Schema.current.migrations.prefix(version))).migrate(database)
        }
        let store = try temporary.open()
        try await store.write { try $0.insert(Sample.caseFile(1), openedBy: nil, nextDue: nil) }
        #expect(try Schema.version(of: temporary.connection()) == Schema.current.version)
    }

    @Test func `a store of the first version keeps what it has, and takes answers to surveys`() async throws {
        let temporary = try TemporaryStore()
        do {
            let database = try temporary.connection()
            try Schema(migrations: [Schema.version1]).migrate(database)
            try database.transaction(.writing) {
                try Transaction(database).insert(Sample.caseFile(1), openedBy: nil, nextDue: nil)
            }
        }
        let store = try temporary.open()
        try await store.write { try $0.record([Sample.surveyAnswer, Sample.surveyAnswer]) }
        #expect(try await store.read { try $0.caseFile(CaseReference(year: 2026, number: 1)) } == Sample.caseFile(1))
        #expect(
            try await store.read { try $0.surveyAnswers(quarters: ["2026-Q1", "2026-Q2"]) } == [Sample.surveyAnswer: 2]
        )
        #expect(try await store.integrityProblems().isEmpty)
    }

    @Test func `steps are taken once and in order`() throws {
        let temporary = try TemporaryStore()
        let database = try temporary.connection()
        try Schema(migrations: ["CREATE TABLE a (x)"]).migrate(database)
        try Schema(migrations: ["CREATE TABLE a (x)", "INSERT INTO a VALUES (2)"]).migrate(database)
        try Schema(migrations: ["CREATE TABLE a (x)", "INSERT INTO a VALUES (2)"]).migrate(database)
        #expect(try database.value("SELECT group_concat(x) FROM a") == "2")
    }

    @Test func `a step that fails half-way leaves the version before it`() throws {
        let temporary = try TemporaryStore()
        let database = try temporary.connection()
        let schema = Schema(migrations: ["CREATE TABLE a (x)", "CREATE TABLE b (x); INSERT INTO nothing VALUES (1)"])
        #expect(throws: StoreError.self) { try schema.migrate(database) }
        #expect(try Schema.version(of: database) == 1)
        #expect(try database.value("SELECT count(*) FROM sqlite_schema WHERE name = 'b'") == 0)
    }

    @Test func `a step that leaves a row pointing nowhere is undone`() throws {
        let temporary = try TemporaryStore()
        let database = try temporary.connection()
        let stray = "CREATE TABLE a (x PRIMARY KEY); CREATE TABLE b (x REFERENCES a (x)); INSERT INTO b VALUES (1)"
        #expect(throws: StoreError.self) { try Schema(migrations: [stray]).migrate(database) }
        #expect(try Schema.version(of: database) == 0)
    }

    @Test func `a later Redress's store is refused`() throws {
        let temporary = try TemporaryStore()
        _ = try temporary.open()
        try temporary.connection().execute("PRAGMA user_version = 99")
        let error = #expect(throws: StoreError.self) { try temporary.open() }
        #expect(
            error?.description == """
                store: the file has schema 99; this Redress knows \(Schema.current.version); \
                install the Redress that wrote it, or a later one
                """
        )
    }

    @Test func `an earlier Redress's store is not read before it is brought up to date`() throws {
        let temporary = try TemporaryStore()
        let database = try temporary.connection()
        try database.execute("PRAGMA application_id = \(Schema.applicationID)")
        let error = #expect(throws: StoreError.self) { try CaseStore(readOnly: temporary.path) }
        #expect(error?.problem == .olderSchema(found: 0, known: Schema.current.version))
    }

    @Test func `another program's database is left as it is`() throws {
        let temporary = try TemporaryStore()
        let database = try temporary.connection()
        try database.execute("CREATE TABLE songs (x)")
        let error = #expect(throws: StoreError.self) { try temporary.open() }
        #expect(error?.problem == .foreign)
        #expect(try database.value("PRAGMA journal_mode") == "delete")
    }

    @Test func `a file that is no database is refused`() throws {
        let temporary = try TemporaryStore()
        try Data("Dear Sir or Madam, this is a letter and no database.".utf8).write(to: URL(filePath: temporary.path))
        let error = #expect(throws: StoreError.self) { try temporary.open() }
        #expect(error?.recovery == .stop)
    }

    @Test func `a folder that is not there is named`() throws {
        let error = #expect(throws: StoreError.self) { try CaseStore(path: "/nonexistent/a.sqlite", now: Sample.now) }
        #expect(
            error?.description == """
                store: cannot make the file: open /nonexistent/a.sqlite: No such file or directory; \
                check the folder's owner and permissions
                """
        )
        let reading = #expect(throws: StoreError.self) { try CaseStore(readOnly: "/nonexistent/a.sqlite") }
        #expect(reading?.description.contains("cannot open /nonexistent/a.sqlite") == true)
        #expect(reading?.recovery == .stop)
    }
}
