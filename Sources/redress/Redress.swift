@main
struct Redress {
    static func main() {}
}
