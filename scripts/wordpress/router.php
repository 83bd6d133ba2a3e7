<?php
/* PHP's own web server as a web server for WordPress: files as they are, folders by their index, all else by WordPress. */
$site = $_SERVER['DOCUMENT_ROOT'];
$path = parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
if (is_file($site . $path)) {
    return false;
}
$script = '/index.php';
if ($path !== '/' && is_file($site . rtrim($path, '/') . '/index.php')) {
    if (!str_ends_with($path, '/')) {
        header("Location: $path/");
        return true;
    }
    $script = $path . 'index.php';
}
$_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = $script;
$_SERVER['SCRIPT_FILENAME'] = $site . $script;
chdir(dirname($site . $script));
require $site . $script;
