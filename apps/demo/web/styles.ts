import "./shell/shell.css"
