@echo off
rem Starts Yagura on Windows: finds a JDK, builds what changed, runs it. "yagura help" lists the commands.
setlocal EnableExtensions DisableDelayedExpansion
set "ROOT=%~dp0"
if "%ROOT:~-1%"=="\" set "ROOT=%ROOT:~0,-1%"
set "STATE=%ROOT%\.yagura"
set "JDK="

rem A JDK unpacked within this folder comes first: it needs no installation, and travels along.
call :try "%ROOT%\jdk"
if not defined JDK for /d %%D in ("%ROOT%\jdk\*" "%ROOT%\jdk-*") do if not defined JDK call :try "%%~fD"
if not defined JDK if defined JAVA_HOME call :try "%JAVA_HOME%"
if not defined JDK for /f "delims=" %%P in ('where javac 2^>nul') do if not defined JDK call :from_program "%%~dpP.."
if not defined JDK for %%V in ("Eclipse Adoptium" "Java" "Microsoft" "Zulu" "Amazon Corretto" "BellSoft") do (
  for /d %%D in ("%ProgramFiles%\%%~V\*") do if not defined JDK call :try "%%~fD"
)
if not defined JDK for /d %%D in ("%LOCALAPPDATA%\Programs\Eclipse Adoptium\*" "%USERPROFILE%\.jdks\*") do if not defined JDK call :try "%%~fD"
if not defined JDK goto :no_jdk
set "JAVA_HOME=%JDK%"

if /i "%~1"=="test" goto :test
if /i "%~1"=="format" goto :format
if /i "%~1"=="pack" goto :pack
if /i "%~1"=="help" if "%~2"=="" goto :usage
if "%~1"=="" goto :usage

call :changed
if errorlevel 1 (
  call :build
  if errorlevel 1 exit /b 70
)
set "CACHE="
if exist "%STATE%\yagura.aot" set CACHE="-XX:AOTCache=%STATE%\yagura.aot"
"%JDK%\bin\java" -Xmx1280m -Xss2m -XX:+UseSerialGC -XX:-UsePerfData -Xlog:disable -Xlog:all=error:stderr ^
  -Dfile.encoding=UTF-8 -Djava.awt.headless=true --enable-native-access=ALL-UNNAMED ^
  --sun-misc-unsafe-memory-access=allow %CACHE% %YAGURA_JAVA_OPTS% -cp "%STATE%\app\*" org.yagura.cli.Yagura %*
exit /b %ERRORLEVEL%

:no_jdk
chcp 65001 >nul
echo Java（JDK 25以降）が見つかりません。https://adoptium.net/ から「Temurin 25」の JDK を入れて、もう一度実行してください。 1>&2
echo No JDK 25 or later was found. Install the Temurin 25 JDK from https://adoptium.net/ and run this again. 1>&2
exit /b 69

:try
rem Takes the JDK in %1 when its release file says 25 or later.
if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f tokens^=2^ delims^=^" %%N in ('findstr /b "JAVA_VERSION=" "%~1\release"') do (
  for /f "tokens=1 delims=.-+" %%M in ("%%N") do if %%M GEQ 25 set "JDK=%~1"
)
exit /b 0

:from_program
for %%D in ("%~1") do call :try "%%~fD"
exit /b 0

:changed
rem Errorlevel 1 when a source or build file is newer than the last build, or there is none.
if not exist "%STATE%\built" exit /b 1
powershell -NoProfile -ExecutionPolicy Bypass -Command ^
  "$b=(Get-Item -LiteralPath (Join-Path $env:STATE 'built')).LastWriteTimeUtc; foreach($m in 'model','testkit','knowledge','intake','analysis','report','cli'){ foreach($p in @('src\main','pom.xml')){ $f=Join-Path $env:ROOT (Join-Path $m $p); if(Test-Path -LiteralPath $f){ foreach($i in @(Get-Item -LiteralPath $f)+@(Get-ChildItem -LiteralPath $f -Recurse)){ if($i.LastWriteTimeUtc -gt $b){ exit 1 } } } } }; exit 0"
exit /b %ERRORLEVEL%

:maven
set "MAVEN=%ROOT%\mvnw.cmd"
exit /b 0

:build
echo Preparing Yagura; this takes a few minutes the first time. 1>&2
if not exist "%STATE%" mkdir "%STATE%"
type nul > "%STATE%\built.new"
call :maven
if exist "%ROOT%\cli\target\lib" rmdir /s /q "%ROOT%\cli\target\lib"
pushd "%ROOT%"
call "%MAVEN%" -B -q -Dstyle.color=never -Dfast -Dmaven.test.skip=true -pl cli -am package > "%STATE%\build.log" 2>&1
set "RESULT=%ERRORLEVEL%"
popd
if not "%RESULT%"=="0" (
  type "%STATE%\build.log" 1>&2
  exit /b 1
)
if exist "%STATE%\app" rmdir /s /q "%STATE%\app"
if exist "%STATE%\yagura.aot" del /q "%STATE%\yagura.aot"
mkdir "%STATE%\app"
copy /y "%ROOT%\cli\target\lib\*.jar" "%STATE%\app\" >nul
copy /y "%ROOT%\cli\target\yagura-cli-*.jar" "%STATE%\app\" >nul
"%JDK%\bin\java" -XX:+UseSerialGC -Xlog:disable "-XX:AOTCacheOutput=%STATE%\yagura.aot" -cp "%STATE%\app\*" ^
  org.yagura.cli.Yagura --help >nul 2>&1
move /y "%STATE%\built.new" "%STATE%\built" >nul
exit /b 0

:test
call :maven
pushd "%ROOT%"
call "%MAVEN%" -B -ntp verify
set "RESULT=%ERRORLEVEL%"
popd
exit /b %RESULT%

:pack
rem Copies what is needed to run, and nothing else, into a folder for a PC without a network.
if "%~2"=="" (
  echo yagura.cmd pack FOLDER 1>&2
  exit /b 2
)
if exist "%~2\*" (
  echo The folder "%~2" is there already. Name a new one. 1>&2
  exit /b 2
)
call :changed
if errorlevel 1 (
  call :build
  if errorlevel 1 exit /b 70
)
mkdir "%~2\.yagura\app" || exit /b 73
copy /y "%STATE%\app\*.jar" "%~2\.yagura\app\" >nul || exit /b 73
for %%F in (yagura yagura.cmd README.ja.md LICENSE NOTICE) do copy /y "%ROOT%\%%F" "%~2\" >nul || exit /b 73
xcopy /e /i /q /y "%ROOT%\docs\formats" "%~2\docs\formats" >nul || exit /b 73
xcopy /e /i /q /y "%ROOT%\docs\pictures" "%~2\docs\pictures" >nul || exit /b 73
xcopy /e /i /q /y "%ROOT%\examples" "%~2\examples" >nul || exit /b 73
type nul > "%~2\.yagura\built"
echo Packed into "%~2". Carry the whole folder; put an unpacked JDK into it as "jdk". 1>&2
exit /b 0

:format
call :maven
pushd "%ROOT%"
call "%MAVEN%" -B -q spotless:apply
set "RESULT=%ERRORLEVEL%"
popd
exit /b %RESULT%

:usage
echo   yagura survey FOLDER --out OUT [--as-of YYYY-MM-DD] [--feeds FOLDER]
echo   yagura checklist^|vendor-pack^|management-page^|inspection-pack^|backup-plan^|bcp^|emergency-pack^|data FOLDER --out OUT
echo   yagura vendor-return RETURNED.xlsx [--folder FOLDER]
echo   yagura help COMMAND
echo   yagura ask "QUESTION" [--folder FOLDER] [--json]
echo   yagura what-if CHANGES.yaml [--folder FOLDER] [--json]
echo   yagura pack FOLDER   a folder to carry to a PC without a network
echo   yagura test      every check and test
echo   yagura format    lay the sources out
echo   On Windows, bench and fuzz need a POSIX shell: sh ./yagura bench
exit /b 0
