import "./styles.js"
