@echo off
rem Starts Quillgraph on a JDK that is new enough, and builds it first when a source is newer.
rem JAVA_OPTS adds options for the JVM. The script quillgraph does the same on Linux and macOS.
setlocal EnableExtensions DisableDelayedExpansion

set "needed=25"
set "here=%~dp0"
set "target=%here%bootstrap\target"
set "jdk="
set "found=none"

rem Where JDKs are looked for, best first: the one asked for, the one in use, the usual folders.
if defined JAVA_HOME call :try "%JAVA_HOME%"
for /f "delims=" %%J in ('where java.exe 2^>nul') do call :try "%%~dpJ.."
for /d %%J in (
  "%ProgramFiles%\Java\*"
  "%ProgramFiles%\Eclipse Adoptium\*"
  "%ProgramFiles%\Microsoft\jdk*"
  "%ProgramFiles%\Amazon Corretto\*"
  "%ProgramFiles%\BellSoft\*"
  "%ProgramFiles%\Zulu\*"
  "%USERPROFILE%\.jdks\*"
) do call :try "%%~J"

if not defined jdk (
  >&2 echo Quillgraph needs a JDK %needed% or later, but found %found%: install one or set JAVA_HOME to its folder.
  exit /b 1
)
set "JAVA_HOME=%jdk%"

call :isBuilt
if errorlevel 1 call :build
if errorlevel 1 exit /b 1

rem The parallel collector: what a request leaves behind dies young, and no collector thread then
rem takes a processor from a request. JAVA_OPTS come last so that they win.
"%JAVA_HOME%\bin\java.exe" --enable-native-access=ALL-UNNAMED -XX:+UseParallelGC -Xmx1g -XX:+ExitOnOutOfMemoryError ^
  %JAVA_OPTS% -jar "%target%\app\quillgraph.jar" %*
exit /b %errorlevel%

rem Takes the JDK in %1 when nothing better was found. Its release file tells the version.
:try
if defined jdk exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
set "version="
for /f "tokens=2 delims==" %%V in ('findstr /b "JAVA_VERSION=" "%~1\release" 2^>nul') do set "version=%%~V"
for /f "delims=.-+" %%V in ("%version%") do set "version=%%V"
if not defined version exit /b 0
if %version% geq %needed% set "jdk=%~f1"
if "%found%"=="none" set "found=JDK %version% in %~f1"
exit /b 0

rem The archive itself bears a fixed date, so a file of our own remembers when it was built.
:isBuilt
if not exist "%target%\built" exit /b 1
powershell -NoProfile -Command "$built = (Get-Item ($env:target + '\built')).LastWriteTimeUtc; $sources = Get-ChildItem ($env:here + 'pom.xml'), ($env:here + '*\pom.xml'), ($env:here + '*\src\main') -Recurse -File; if ($sources | Where-Object { $_.LastWriteTimeUtc -gt $built }) { exit 1 }"
exit /b %errorlevel%

rem Spring's archive of archives is unpacked, because a JVM starts faster from plain ones.
:build
>&2 echo Building Quillgraph (about a minute, longer the first time) ...
if not exist "%target%" mkdir "%target%"
type nul >"%target%\building"
pushd "%here%"
call mvnw.cmd -q -B -Pprogram package
set "result=%errorlevel%"
popd
if not "%result%"=="0" (
  >&2 echo The build failed, as said above; mvnw.cmd -Pprogram package in %here% says more.
  exit /b 1
)
"%JAVA_HOME%\bin\java.exe" -Djarmode=tools -jar "%target%\quillgraph.jar" extract --force --destination "%target%\app"
if errorlevel 1 exit /b 1
move /y "%target%\building" "%target%\built" >nul
exit /b 0
