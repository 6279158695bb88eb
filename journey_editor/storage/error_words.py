"""What a person is told when the disk says no: what is wrong, a semicolon, what to do."""


def error_words(problem: OSError) -> str:
    match problem:
        case FileNotFoundError():
            return "there is no such file or folder; check the name"
        case PermissionError():
            return "you may not do that; change the permissions or choose another place"
        case IsADirectoryError():
            return "it is a folder; name a file"
        case NotADirectoryError():
            return "part of the path is a file and no folder; check the name"
    return f"{problem.strerror or problem}; choose another place"
